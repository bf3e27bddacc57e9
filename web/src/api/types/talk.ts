import type { Schemas } from "./basics";

export type Chat = Schemas["ChatView"];
export type ChatEntry = Schemas["ChatEntry"];
export type ChatRow = Schemas["ChatListChatRow"];
export type ChatPage = Schemas["ChatListChatPage"];

export type Desk = Schemas["DeskView"];
export type DeskSaid = Schemas["DeskSaid"];
export type DeskLink = Schemas["DeskCommandLink"];
export type DeskEntry =
  | "APPLY_REFUND"
  | "URGE_SHIPMENT"
  | "TRACK_PARCEL"
  | "CLAIM_FREIGHT"
  | "DISPUTE"
  | "PUNISH_MERCHANT";
export type QueueRow = Schemas["DeskQueueQueueRow"];
export type Queue = Schemas["DeskQueueQueueView"];
export type Colleague = Schemas["DeskQueueColleagueView"];
export type Canned = Schemas["DeskQueueCannedView"];
