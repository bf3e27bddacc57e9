// A receiver in Node: npm install standardwebhooks; SECRET=whsec_… node receiver.mjs
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";

const webhook = new Webhook(process.env.SECRET ?? "");
const seen = new Set(); // in earnest: a table with a unique key on the id

createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  let message;
  try {
    // The text as it came: parsed and written again it would be another one.
    message = webhook.verify(Buffer.concat(parts).toString("utf8"), request.headers);
  } catch {
    response.writeHead(401).end();
    return;
  }
  const id = request.headers["webhook-id"];
  if (!seen.has(id)) {
    seen.add(id);
    const { shopOrderId = "", state = "", version = "" } = message.data;
    console.log(message.timestamp, message.type, shopOrderId, state, version);
  }
  // Only now is it ours: whatever goes wrong before this, it is sent again.
  response.writeHead(204).end();
}).listen(Number(process.env.PORT ?? 9000), "127.0.0.1");
