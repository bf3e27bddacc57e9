import type { Schemas } from "./basics";

export type BenchQuality = Schemas["QualityView"];
export type BenchHearing = Schemas["QualityHearingRow"];
export type BenchArbitrator = Schemas["QualityArbitratorRow"];
export type BenchReview = Schemas["QualityReviewRow"];
/** A ruling beside the opinion of somebody who did not know it. */
export type ReviewPair = Schemas["PairView"];
export type ReviewJudgment = Schemas["PairJudgment"];
/** What an arbitrator has to judge without knowing how it was ruled. */
export type BlindList = Schemas["ReviewList"];
export type BlindCase = Schemas["BlindView"];
export type BenchMember = Schemas["QualityMemberView"];
export type BenchSamples = Schemas["QualitySampleList"];
