import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";

export default function BuyerRoutes() {
  return (
    <Routes>
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
