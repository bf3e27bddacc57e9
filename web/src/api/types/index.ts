/** What the server says and takes, written from the contract. */
export * from "./basics";
export * from "./cases";
export * from "./matters";
export * from "./operations";
export * from "./orders";
export * from "./quality";
export * from "./talk";
