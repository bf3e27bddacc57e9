import { lazy } from "react";
import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";

const QueuePage = lazy(() => import("./QueuePage"));
const HearingPage = lazy(() => import("./HearingPage"));
const MattersPage = lazy(() => import("../matters/MattersPage"));
const MatterPage = lazy(() => import("../matters/MatterPage"));

export default function ArbitrationRoutes() {
  return (
    <Routes>
      <Route index element={<QueuePage />} />
      <Route path="cases/:id" element={<HearingPage />} />
      <Route path="matters" element={<MattersPage home="/arbitration" />} />
      <Route path="matters/:id" element={<MatterPage home="/arbitration" />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
