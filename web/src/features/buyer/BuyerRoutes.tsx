import { lazy } from "react";
import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";

const OrdersPage = lazy(() => import("./OrdersPage"));
const OrderPage = lazy(() => import("./OrderPage"));
const ApplyPage = lazy(() => import("../apply/ApplyPage"));
const MyCasesPage = lazy(() => import("./MyCasesPage"));
const BuyerCasePage = lazy(() => import("./BuyerCasePage"));
const ServicePage = lazy(() => import("../service/ServicePage"));
const ChatsPage = lazy(() => import("../chat/ChatsPage"));
const ChatPage = lazy(() => import("../chat/ChatPage"));
const MattersPage = lazy(() => import("../matters/MattersPage"));
const MatterPage = lazy(() => import("../matters/MatterPage"));

export default function BuyerRoutes() {
  return (
    <Routes>
      <Route index element={<OrdersPage />} />
      <Route path="orders/:id" element={<OrderPage />} />
      <Route path="orders/:id/apply" element={<ApplyPage home="/buyer" />} />
      <Route path="cases" element={<MyCasesPage />} />
      <Route path="cases/:id" element={<BuyerCasePage />} />
      <Route path="service" element={<ServicePage />} />
      <Route path="chats" element={<ChatsPage home="/buyer" />} />
      <Route path="chats/:id" element={<ChatPage home="/buyer" />} />
      <Route path="matters" element={<MattersPage home="/buyer" />} />
      <Route path="matters/:id" element={<MatterPage home="/buyer" />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
