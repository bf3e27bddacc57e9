import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";
import { page } from "../../ui/page";

const QueuePage = page(() => import("./QueuePage"), "desk");
const ConversationPage = page(() => import("./ConversationPage"), "case", "desk", "order", "service");
const DeskCasePage = page(() => import("./DeskCasePage"), "case", "chat", "desk", "order", "record");
const DeskOrderPage = page(() => import("./DeskOrderPage"), "case", "chat", "desk", "matters", "order");
const ApplyPage = page(() => import("../apply/ApplyPage"), "buyer", "case", "order");
const ChatPage = page(() => import("../chat/ChatPage"), "case", "chat");
const MattersPage = page(() => import("../matters/MattersPage"), "matters");
const MatterPage = page(() => import("../matters/MatterPage"), "case", "matters");
const OrderMattersPage = page(() => import("../matters/OrderMattersPage"), "case", "matters", "order");

export default function DeskRoutes() {
  return (
    <Routes>
      <Route index element={<QueuePage />} />
      <Route path="conversations/:id" element={<ConversationPage />} />
      <Route path="cases/:id" element={<DeskCasePage />} />
      <Route path="orders/:id" element={<DeskOrderPage />} />
      <Route path="orders/:id/apply" element={<ApplyPage home="/desk" />} />
      <Route path="orders/:id/matters" element={<OrderMattersPage home="/desk" />} />
      <Route path="matters" element={<MattersPage home="/desk" />} />
      <Route path="matters/:id" element={<MatterPage home="/desk" />} />
      <Route path="chats/:id" element={<ChatPage home="/desk" />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
