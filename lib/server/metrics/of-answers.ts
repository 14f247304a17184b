import "server-only";
import type { Registry } from "prom-client";
import type { Spread } from "../tally/spread.mjs";
import { Spreads } from "../tally/spreads.mjs";
import { AGES, SECONDS, tally } from "../tally/tally.mjs";
import { type Numbered, tellCounts, tellSpreads } from "./told-counts";

type Counted = { kind: string; name: string; source: string; status: string; spread: Spread };

/** Tells what visitors were answered. */
export function tellAnswers(register: Registry): void {
  tellCounts(register, {
    name: "requests_total",
    help: "Answers by what was asked, how they came to be (early: before Node's HTTP) and class of status; left: who asked was gone before the end.",
    labels: ["kind", "route", "source", "status"],
    now: () =>
      counted().map(
        ({ kind, name, source, status, spread }): Numbered => ({
          labels: [kind, name, source, status],
          value: spread.count,
        }),
      ),
  });
  tellSpreads(register, {
    name: "request_seconds",
    help: "From a request's arrival to the end of its answer.",
    labels: ["kind", "source"],
    now: () => {
      const all = new Spreads(SECONDS);
      for (const { kind, source, spread } of counted()) all.of([kind, source]).add(spread);
      return all;
    },
  });
  tellSpreads(register, {
    name: "data_age_seconds",
    help: "How old what an answer shows was, where it says so.",
    labels: ["kind"],
    now: () => {
      const all = new Spreads(AGES);
      for (const [{ kind }, { ages }] of tally().routes) if (ages.count > 0) all.of([kind]).add(ages);
      return all;
    },
  });
}

function counted(): Counted[] {
  return [...tally().routes].flatMap(([{ kind, name }, { answers }]) =>
    Object.entries(answers).flatMap(([source, byStatus]) =>
      Object.entries(byStatus).map(([status, spread]) => ({ kind, name, source, status, spread })),
    ),
  );
}
