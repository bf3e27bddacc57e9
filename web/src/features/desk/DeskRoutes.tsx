import { lazy } from "react";
import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";

const QueuePage = lazy(() => import("./QueuePage"));
const ConversationPage = lazy(() => import("./ConversationPage"));
const DeskCasePage = lazy(() => import("./DeskCasePage"));
const DeskOrderPage = lazy(() => import("./DeskOrderPage"));
const ApplyPage = lazy(() => import("../apply/ApplyPage"));
const ChatPage = lazy(() => import("../chat/ChatPage"));

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
