import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";
import { page } from "../../ui/page";

const AllCasesPage = page(() => import("./AllCasesPage"), "case", "operations", "record");
const OperatorCasePage = page(
  () => import("./OperatorCasePage"),
  "arbitration",
  "case",
  "chat",
  "order",
  "record",
);
const OperatorOrderPage = page(() => import("./OperatorOrderPage"), "case", "order", "record");
const AccountsPage = page(() => import("./AccountsPage"), "operations");
const KeysPage = page(() => import("./KeysPage"), "operations");
const RefundsPage = page(() => import("./RefundsPage"), "operations");
const LedgerPage = page(() => import("./LedgerPage"), "operations");
const WebhooksPage = page(() => import("./WebhooksPage"), "operations", "webhooks");
const WebhookPage = page(() => import("./WebhookPage"), "operations", "webhooks");
const CarriersPage = page(() => import("./CarriersPage"), "carriers", "operations");
const ReadersPage = page(() => import("./ReadersPage"), "operations");
const RecordHealthPage = page(() => import("./RecordHealthPage"), "operations");
const StandingsPage = page(() => import("../standing/StandingsPage"), "standing");
const MerchantStandingPage = page(() => import("../standing/MerchantStandingPage"), "case", "standing");
const QualityPage = page(() => import("../quality/QualityPage"), "quality");
const PairPage = page(() => import("../quality/PairPage"), "case", "quality");
const MattersPage = page(() => import("../matters/MattersPage"), "matters");
const MatterPage = page(() => import("../matters/MatterPage"), "case", "matters");
const DeskQueuePage = page(() => import("../desk/QueuePage"), "desk");
const DeskConversationPage = page(
  () => import("../desk/ConversationPage"),
  "case",
  "desk",
  "order",
  "service",
);

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
      <Route path="desk" element={<DeskQueuePage base="/operations/desk" looks />} />
      <Route path="desk/conversations/:id" element={<DeskConversationPage home="/operations" />} />
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
