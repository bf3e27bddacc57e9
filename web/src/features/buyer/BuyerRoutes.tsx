import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";
import { page } from "../../ui/page";

const OrdersPage = page(() => import("./OrdersPage"), "buyer", "order");
const OrderPage = page(() => import("./OrderPage"), "buyer", "case", "chat", "matters", "order");
const ApplyPage = page(() => import("../apply/ApplyPage"), "buyer", "case", "order");
const MyCasesPage = page(() => import("./MyCasesPage"), "buyer", "case");
const BuyerCasePage = page(() => import("./BuyerCasePage"), "buyer", "case", "chat", "order", "record");
const ServicePage = page(() => import("../service/ServicePage"), "case", "chat", "order", "service");
const ChatsPage = page(() => import("../chat/ChatsPage"), "chat");
const ChatPage = page(() => import("../chat/ChatPage"), "case", "chat");
const MattersPage = page(() => import("../matters/MattersPage"), "matters");
const OrderMattersPage = page(() => import("../matters/OrderMattersPage"), "case", "matters", "order");
const MatterPage = page(() => import("../matters/MatterPage"), "case", "matters");

export default function BuyerRoutes() {
  return (
    <Routes>
      <Route index element={<OrdersPage />} />
      <Route path="orders/:id" element={<OrderPage />} />
      <Route path="orders/:id/apply" element={<ApplyPage home="/buyer" />} />
      <Route path="orders/:id/matters" element={<OrderMattersPage home="/buyer" />} />
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
