import "server-only";
import { REGIONS } from "@/lib/mar/region";
import { maker, setFront } from "../kept/front.mjs";
import { KeptAnswers } from "../kept/kept-answers";
import { keyOf } from "../kept/key";
import { sendScriptsLate } from "../kept/late-scripts";
import { memory } from "../memory/memory";
import { settings } from "../settings/settings";
import { paceOf } from "./paces";

/** Starts to keep finished answers, and to give them in front of the application. */
export function startKeeping(): void {
  const { trustedProxies } = settings();
  const kept = new KeptAnswers({
    account: memory(),
    keyOf: (request) => keyOf(request, trustedProxies),
    // Pages then say that the registry asked for fewer requests.
    maker,
    mayGivePages: () => REGIONS.every((region) => !paceOf(region).throttled),
  });
  setFront({
    reply: (request) => kept.reply(request),
    record: (exchange) => {
      // What is recorded is what the application writes.
      sendScriptsLate(exchange.response);
      return kept.record(exchange);
    },
  });
}
