import type { Market, Role, Schemas } from "./basics";

export type Inbox = Schemas["InboxView"];
export type MerchantMetrics = Schemas["MetricsViewsMetricsView"];
export type MetricTrend = Schemas["MetricsViewsTrendView"];
export type MetricCases = Schemas["MetricsViewsDraggedView"];
export type MetricCase = Schemas["MetricsViewsDraggingView"];

export type Account = Schemas["AccountView"] & { role: Role; market?: Market | null };
export type ApiKey = Schemas["ApiKeyKeyView"] & { role: "INTEGRATION" | "BUYER" | "MERCHANT" };
/** The secret is told once; null in the answer to a repeat. */
export type IssuedKey = Schemas["ApiKeyIssuedKey"];

/** `failure` is why it last failed; empty when it did not. */
export type ReaderLag = Schemas["JournalReadersProgress"];
export type LedgerAccount = Schemas["AuditBalance"];
/** `wrong`: per check, in how many places it failed. */
export type LedgerCheck = Schemas["AuditVerdict"];
/** `code` is the provider's own word for why it is unknown, failed or reversed. */
export type OperationsRefund = Schemas["RefundView"];
export type RefundProgress = Schemas["RefundView"]["state"];

export type DocketEntry = Schemas["DocketEntry"];
export type DocketChoices = Schemas["DocketChoices"];

export type ReturnAddressFields = Pick<Schemas["ReturnAddressView"], "recipient" | "phone" | "address">;
/** `version` 0: the merchant has not said any; `text` is all of it as the buyer sees it. */
export type ReturnAddress = Schemas["ReturnAddressView"];

export type WebhookDestinations = Schemas["WebhookDestinationsView"];
export type Webhook = Schemas["WebhookEndpointView"];
export type WebhookWish = { name: string; url: string; events: string[] };
/** The secret is told once; null in the answer to a repeat. */
export type IssuedSecret = Schemas["WebhookIssuedSecret"];
/** `about` is the order, case or refund whose event it tells. */
export type Delivery = Schemas["DeliveryView"];
export type DeliveryDetails = Schemas["DeliveryDetails"];

export type NoticePreferences = Schemas["PreferenceView"];
export type NoticeKind = NoticePreferences["kinds"][number];
export type NoticeWish = Pick<
  NoticePreferences,
  "version" | "address" | "muted" | "quietFrom" | "quietUntil" | "digestHour"
>;

/** A connection to a carrier or an aggregator; `path` is where it sends its pushes. */
export type CarrierLink = Schemas["LinkView"];
export type CarrierWish = { name: string; provider: CarrierLink["provider"] };
export type CarrierSecret = Schemas["LinkSecret"];
export type CarrierPush = Schemas["LinkPushView"];
/** A code that no table knows, and how often it came. */
export type UnknownCode = Schemas["PushStoreUnknownCode"];
export type ErasureReport = Schemas["ErasureFileReport"];
export type RecordRetention = Schemas["RecordWatchRetentionView"];
export type BundleView = Schemas["BundleView"];
export type RecordChecked = Schemas["ReceiptCheckChecked"];
export type RecordKey = Schemas["PublicKeyView"];
export type ProceedingsView = Schemas["ProceedingsView"];
export type StaffMember = Schemas["StaffView"];

/** A merchant's score, what counts, what it is kept from and what is coming. */
export type Standing = Schemas["StandingView"];
export type StandingEntry = Schemas["StandingEntryView"];
export type StandingRestriction = Schemas["StandingRestrictionView"];
export type Lesson = Schemas["StandingLessonView"];
export type Verdict = "UPHELD" | "REDUCED" | "LIFTED";

/** V2: the record's health as an operator sees it. */
export type RecordState = Schemas["RecordWatchState"];
