import { lazy } from "react";
import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";

const QueuePage = lazy(() => import("./QueuePage"));
const HearingPage = lazy(() => import("./HearingPage"));
const ReviewsPage = lazy(() => import("../quality/ReviewsPage"));
const BlindPage = lazy(() => import("../quality/BlindPage"));
const QualityPage = lazy(() => import("../quality/QualityPage"));
const PairPage = lazy(() => import("../quality/PairPage"));
const MattersPage = lazy(() => import("../matters/MattersPage"));
const MatterPage = lazy(() => import("../matters/MatterPage"));

export default function ArbitrationRoutes() {
  return (
    <Routes>
      <Route index element={<QueuePage />} />
      <Route path="cases/:id" element={<HearingPage />} />
      <Route path="reviews" element={<ReviewsPage />} />
      <Route path="reviews/:id" element={<BlindPage />} />
      <Route path="quality" element={<QualityPage home="/arbitration" />} />
      <Route path="quality/:id" element={<PairPage home="/arbitration" />} />
      <Route path="matters" element={<MattersPage home="/arbitration" />} />
      <Route path="matters/:id" element={<MatterPage home="/arbitration" />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
