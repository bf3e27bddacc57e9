import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";
import { DocketEntryPage } from "./DocketEntryPage";
import { DocketPage } from "./DocketPage";

export default function DocketRoutes() {
  return (
    <Routes>
      <Route index element={<DocketPage />} />
      <Route path=":no" element={<DocketEntryPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
