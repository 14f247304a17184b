import "server-only";
import { watchShownAges } from "@/lib/i18n/time/shown-age";
import { REGIONS } from "@/lib/mar/region";
import { limitDraft } from "../exchange/draft";
import { type AnswerHeaders, answerHeaders } from "../headers/answer-headers";
import { settleForwarded } from "../headers/forwarded";
import type { Asked } from "../headers/origin-headers";
import { maker, setFront } from "../kept/front.mjs";
import { KeptAnswers } from "../kept/kept-answers";
import { keyOf } from "../kept/key";
import { sendScriptsLate } from "../kept/late-scripts";
import { memory } from "../memory/memory";
import { isOverBudget } from "../memory/pressure";
import { settings } from "../settings/settings";
import { paceOf } from "./paces";

/** Starts to keep finished answers, and to give them in front of the application. */
export function startKeeping(): void {
  const known = settings();
  const { trustedProxies } = known;
  watchShownAges(limitDraft);
  const headersOf = (request: Asked): AnswerHeaders => answerHeaders(request, known);
  const kept = new KeptAnswers({
    account: memory(),
    keyOf: (request) => keyOf(request, trustedProxies),
    headersOf,
    // Pages then say that the registry asked for fewer requests.
    maker,
    mayGivePages: () => REGIONS.every((region) => !paceOf(region).throttled),
  });
  setFront({
    headersOf,
    settle: (request) => settleForwarded(request, trustedProxies),
    isOverBudget,
    reply: (request) => kept.reply(request),
    underWay: (request) => kept.underWay(request),
    record: (exchange) => {
      // What is recorded is what the application writes.
      sendScriptsLate(exchange.response);
      return kept.record(exchange);
    },
  });
}
