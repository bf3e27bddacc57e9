import { Route, Routes } from "react-router";
import { NotFound } from "../../ui/NotFound";
import { page } from "../../ui/page";

const QueuePage = page(() => import("./QueuePage"), "arbitration", "case");
const HearingPage = page(() => import("./HearingPage"), "arbitration", "case", "chat", "order", "record");
const ReviewsPage = page(() => import("../quality/ReviewsPage"), "quality");
const BlindPage = page(() => import("../quality/BlindPage"), "case", "order", "quality");
const QualityPage = page(() => import("../quality/QualityPage"), "quality");
const PairPage = page(() => import("../quality/PairPage"), "case", "quality");
const MattersPage = page(() => import("../matters/MattersPage"), "matters");
const MatterPage = page(() => import("../matters/MatterPage"), "case", "matters");

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
