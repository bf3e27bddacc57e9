import { lazy } from "react";
import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";

const AllCasesPage = lazy(() => import("./AllCasesPage"));
const OperatorCasePage = lazy(() => import("./OperatorCasePage"));
const OperatorOrderPage = lazy(() => import("./OperatorOrderPage"));
const AccountsPage = lazy(() => import("./AccountsPage"));
const KeysPage = lazy(() => import("./KeysPage"));
const RefundsPage = lazy(() => import("./RefundsPage"));
const LedgerPage = lazy(() => import("./LedgerPage"));
const WebhooksPage = lazy(() => import("./WebhooksPage"));
const WebhookPage = lazy(() => import("./WebhookPage"));
const CarriersPage = lazy(() => import("./CarriersPage"));
const ReadersPage = lazy(() => import("./ReadersPage"));
const RecordHealthPage = lazy(() => import("./RecordHealthPage"));
const StandingsPage = lazy(() => import("../standing/StandingsPage"));
const MerchantStandingPage = lazy(() => import("../standing/MerchantStandingPage"));
const QualityPage = lazy(() => import("../quality/QualityPage"));
const PairPage = lazy(() => import("../quality/PairPage"));
const MattersPage = lazy(() => import("../matters/MattersPage"));
const MatterPage = lazy(() => import("../matters/MatterPage"));

export default function OperationsRoutes() {
  return (
    <Routes>
      <Route index element={<AllCasesPage />} />
      <Route path="cases/:id" element={<OperatorCasePage />} />
      <Route path="orders/:id" element={<OperatorOrderPage />} />
      <Route path="standings" element={<StandingsPage />} />
      <Route path="standings/:market/:merchant" element={<MerchantStandingPage />} />
      <Route path="quality" element={<QualityPage home="/operations" operates />} />
      <Route path="quality/:id" element={<PairPage home="/operations" />} />
      <Route path="accounts" element={<AccountsPage />} />
      <Route path="keys" element={<KeysPage />} />
      <Route path="refunds" element={<RefundsPage />} />
      <Route path="ledger" element={<LedgerPage />} />
      <Route path="webhooks" element={<WebhooksPage />} />
      <Route path="webhooks/:id" element={<WebhookPage />} />
      <Route path="carriers" element={<CarriersPage />} />
      <Route path="readers" element={<ReadersPage />} />
      <Route path="record" element={<RecordHealthPage />} />
      <Route path="matters" element={<MattersPage home="/operations" />} />
      <Route path="matters/:id" element={<MatterPage home="/operations" />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
