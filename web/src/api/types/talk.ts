import type { Schemas } from "./basics";

export type Chat = Schemas["ChatView"];
export type ChatEntry = Schemas["ChatEntry"];
export type ChatRow = Schemas["ChatListChatRow"];
export type ChatPage = Schemas["ChatListChatPage"];
