import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";

export default function MerchantRoutes() {
  return (
    <Routes>
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
