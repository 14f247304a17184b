import "server-only";
import type { Registry } from "prom-client";
import { processStore, storeStatus } from "../process/store";
import { tally } from "../tally/tally.mjs";
import { Measured } from "./measured";
import { asStates, tellCounts, tellNumbers, tellSpreads } from "./told-counts";

/** Tells what the store has, whether it works, and what it was asked. */
export function tellStore(register: Registry): void {
  const measured = new Measured(() => processStore().size());
  tellNumbers(register, {
    name: "store_state",
    help: "1 for the state of the store, by the kind of its database.",
    labels: ["database", "state"],
    now: () => {
      const { kind, state } = storeStatus();
      return asStates(["ready", "read-only", "lost"], state, [kind]);
    },
  });
  tellNumbers(register, {
    name: "store_waiting_writes",
    help: "Writes that wait in memory for the database to work again.",
    now: () => [{ labels: [], value: storeStatus().problem?.waiting ?? 0 }],
  });
  tellNumbers(register, {
    name: "store_bytes",
    help: "Bytes of the database, at most some minutes old.",
    now: async () => {
      const size = await measured.last();
      return size ? [{ labels: [], value: size.bytes }] : [];
    },
  });
  tellNumbers(register, {
    name: "store_rows",
    help: "Rows of the database, at most some minutes old.",
    labels: ["table"],
    now: async () => {
      const size = await measured.last();
      return Object.entries(size?.rows ?? {}).map(([table, value]) => ({ labels: [table], value }));
    },
  });
  tellCounts(register, {
    name: "store_questions_total",
    help: "Questions to the store; writes are not counted.",
    labels: ["question", "outcome"],
    now: () => tally().storeQuestions.entries(),
  });
  tellSpreads(register, {
    name: "store_seconds",
    help: "How long the store took for a question.",
    now: () => tally().storeSeconds,
  });
}
