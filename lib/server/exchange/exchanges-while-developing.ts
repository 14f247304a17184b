import "server-only";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { processWide } from "../runtime/process-wide";
import { beginExchange, exchanges } from "./exchange-store.mjs";

/** Node publishes to this channel right before it calls the server's handler: a store entered here is the handler's. */
const CHANNEL = "http.server.request.start";

/**
 * Makes Next's development server keep exchanges as scripts/serve/web-server.mjs does.
 * @returns a function that stops it
 * @see https://nodejs.org/docs/latest-v20.x/api/diagnostics_channel.html#http
 */
export function keepExchangesWhileDeveloping(): () => void {
  return processWide("exchanges while developing", () => {
    const enter = (message: unknown) => {
      if (isBeginning(message)) exchanges().enterWith(beginExchange(message.request, message.response));
    };
    subscribe(CHANNEL, enter);
    return () => unsubscribe(CHANNEL, enter);
  });
}

function isBeginning(message: unknown): message is { request: IncomingMessage; response: ServerResponse } {
  if (typeof message !== "object" || message === null || !("request" in message && "response" in message)) return false;
  return message.request instanceof IncomingMessage && message.response instanceof ServerResponse;
}
