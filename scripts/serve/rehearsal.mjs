import { setTimeout as sleep } from "node:timers/promises";
import inject from "light-my-request";
import { beginExchange, exchanges } from "../../lib/server/exchange/exchange-store.mjs";
import { log } from "./log.mjs";

/** A page of each kind, of what `lib/server/registry/rehearsed-registry.ts` has. */
const PAGES = ["/rehearsal/image:1.0", "/rehearsal/image", "/?q=image"];
/** How long the start waits for them, in milliseconds. */
const MOST = 700;

/**
 * Has the application make a page of each kind once, for nobody and without asking any registry: the first visitor then does not wait
 * until code is read and compiled. Never rejects.
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>} handle
 */
export async function rehearse(handle) {
  await Promise.race([rehearseAll(handle), sleep(MOST, undefined, { ref: false })]);
}

/** @param {Parameters<typeof rehearse>[0]} handle */
async function rehearseAll(handle) {
  for (const url of PAGES) {
    try {
      await inject(
        (request, response) => {
          const exchange = { ...beginExchange(request, response, true), isRehearsal: true };
          const made = exchanges().run(exchange, () => handle(request, response));
          made.catch((error) => response.destroy(error));
        },
        { method: "GET", url, headers: { "sec-fetch-site": "same-origin" } },
      );
    } catch (error) {
      log.warn({ url, error: String(error) }, "a page was not rehearsed");
    }
  }
}
