import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";
import { page } from "../../ui/page";

const TodoPage = page(() => import("./TodoPage"), "case", "merchant");
const MerchantCasePage = page(
  () => import("./MerchantCasePage"),
  "case",
  "chat",
  "merchant",
  "order",
  "record",
);
const MerchantOrdersPage = page(() => import("./MerchantOrdersPage"), "merchant", "order");
const MerchantOrderPage = page(() => import("./MerchantOrderPage"), "case", "chat", "matters", "order");
const NumbersPage = page(() => import("./NumbersPage"), "merchant");
const StandingPage = page(() => import("../standing/StandingPage"), "case", "standing");
const StaffPage = page(() => import("./staff/StaffPage"), "merchant");
const SettingsPage = page(() => import("./SettingsPage"), "merchant");
const ChatsPage = page(() => import("../chat/ChatsPage"), "chat");
const ChatPage = page(() => import("../chat/ChatPage"), "case", "chat");
const MattersPage = page(() => import("../matters/MattersPage"), "matters");
const MatterPage = page(() => import("../matters/MatterPage"), "case", "matters");

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
