import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { type Exchange, exchanges, newDraft } from "./exchange-store.mjs";

type Known = Partial<Pick<Exchange, "id" | "address">>;

/** Returns a visitor: work runs on their behalf until they leave. */
export function visitor() {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  return {
    asks: <T>(work: () => T): T =>
      exchanges().run({ request, response, id: "the-id", address: "/", draft: newDraft() }, work),
    leaves: () => response.emit("close"),
  };
}

/** Runs code on behalf of a request with this id and address. The request has no connection. */
export function withinExchange<T>({ id = "the-id", address = "/" }: Known, work: () => T): T {
  const request = new IncomingMessage(new Socket());
  return exchanges().run({ request, response: new ServerResponse(request), id, address, draft: newDraft() }, work);
}
