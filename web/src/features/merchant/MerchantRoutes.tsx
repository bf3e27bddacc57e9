import { lazy } from "react";
import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";

const TodoPage = lazy(() => import("./TodoPage"));
const MerchantCasePage = lazy(() => import("./MerchantCasePage"));
const MerchantOrdersPage = lazy(() => import("./MerchantOrdersPage"));
const MerchantOrderPage = lazy(() => import("./MerchantOrderPage"));
const NumbersPage = lazy(() => import("./NumbersPage"));
const StandingPage = lazy(() => import("../standing/StandingPage"));
const StaffPage = lazy(() => import("./staff/StaffPage"));
const SettingsPage = lazy(() => import("./SettingsPage"));
const ChatsPage = lazy(() => import("../chat/ChatsPage"));
const ChatPage = lazy(() => import("../chat/ChatPage"));
const MattersPage = lazy(() => import("../matters/MattersPage"));
const MatterPage = lazy(() => import("../matters/MatterPage"));

export default function MerchantRoutes() {
  return (
    <Routes>
      <Route index element={<TodoPage />} />
      <Route path="cases/:id" element={<MerchantCasePage />} />
      <Route path="orders" element={<MerchantOrdersPage />} />
      <Route path="orders/:id" element={<MerchantOrderPage />} />
      <Route path="numbers" element={<NumbersPage />} />
      <Route path="standing" element={<StandingPage />} />
      <Route path="staff" element={<StaffPage />} />
      <Route path="settings" element={<SettingsPage />} />
      <Route path="chats" element={<ChatsPage home="/merchant" />} />
      <Route path="chats/:id" element={<ChatPage home="/merchant" />} />
      <Route path="matters" element={<MattersPage home="/merchant" />} />
      <Route path="matters/:id" element={<MatterPage home="/merchant" />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
