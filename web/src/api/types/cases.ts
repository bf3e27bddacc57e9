import type { Schemas } from "./basics";

export type Evidence = Schemas["EvidenceView"];

export type Turn = Schemas["CaseView"]["turn"];
export type Side = Schemas["CaseUtterance"]["side"];

export type CaseSummary = Schemas["CaseSummaryView"];
export type CaseChoices = Schemas["CaseChoices"];
export type Application = Schemas["CaseApplicationView"];
export type Funding = Schemas["CaseFundedBy"];
export type RefundView = Schemas["CaseRefund"];
export type Utterance = Schemas["CaseUtterance"];
export type Hearing = Schemas["CaseHearingView"];

export type Outcome = Schemas["CaseRulingLineView"]["outcome"];
export type Payer = Schemas["CaseRulingView"]["freightPayer"];
export type Funder = Schemas["CaseRulingView"]["funder"];
export type Responsibility = Schemas["RulingResponsibility"];
export type Ruling = Schemas["CaseRulingView"];

export type AllowedAction = Schemas["CaseAllowedAction"];
export type ClosedAction = Schemas["CaseClosedAction"];
export type CaseView = Schemas["CaseView"];
export type OfferView = Schemas["NegotiationOfferView"];
export type Proposal = Schemas["SettlementProposalView"];
export type Hold = Schemas["NegotiationHoldView"];
export type OfferKind = OfferView["kind"];

/** `openClaims` is what a ruling has to decide on; freight is line 0. */
export type CaseOptions = Schemas["CaseOptions"];
export type Preview = Schemas["CasePreview"];

/** What an arbitrator may take next, and in whom it has declared an interest. */
export type BenchQueue = Schemas["BenchQueueWaiting"];
export type BenchNotes = Schemas["BenchNoteList"];
export type BenchInterests = Schemas["BenchInterestList"];

/** How the two sides of a case stand, for the bench alone. */
export type BenchSides = Schemas["SidesView"];

/** What is at issue in a case, with the pieces that answer it. */
export type BenchQuestions = Schemas["QuestionsQuestionList"];

/** Decided cases like one that is heard, and what they come to. */
export type Precedents = Schemas["PrecedentsView"];
export type Precedent = Precedents["items"][number];
