import { lazy } from "react";
import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";

const QueuePage = lazy(() => import("./QueuePage"));
const HearingPage = lazy(() => import("./HearingPage"));

export default function ArbitrationRoutes() {
  return (
    <Routes>
      <Route index element={<QueuePage />} />
      <Route path="cases/:id" element={<HearingPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
