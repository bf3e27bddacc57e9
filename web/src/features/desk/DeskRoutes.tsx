import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";
import { page } from "../../ui/page";

const QueuePage = page(() => import("./QueuePage"), "desk");
const ConversationPage = page(() => import("./ConversationPage"), "case", "desk", "order", "service");
const DeskCasePage = page(() => import("./DeskCasePage"), "case", "chat", "desk", "order", "record");
const DeskOrderPage = page(() => import("./DeskOrderPage"), "case", "chat", "order");
const ApplyPage = page(() => import("../apply/ApplyPage"), "buyer", "case", "order");
const ChatPage = page(() => import("../chat/ChatPage"), "case", "chat");

export default function DeskRoutes() {
  return (
    <Routes>
      <Route index element={<QueuePage />} />
      <Route path="conversations/:id" element={<ConversationPage />} />
      <Route path="cases/:id" element={<DeskCasePage />} />
      <Route path="orders/:id" element={<DeskOrderPage />} />
      <Route path="orders/:id/apply" element={<ApplyPage home="/desk" />} />
      <Route path="chats/:id" element={<ChatPage home="/desk" />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
