import "server-only";
import { collectDefaultMetrics, Registry } from "prom-client";
import { processWide } from "../runtime/process-wide";
import { tellAnswers } from "./of-answers";
import { tellIndex } from "./of-index";
import { tellProcess } from "./of-process";
import { tellStore } from "./of-store";
import { tellThrottling, tellUpstream } from "./of-upstream";

/** What is told, one function for each part of the program. Whatever is added to the program adds its own, in a file `of-….ts`. */
const PARTS: readonly ((register: Registry) => void)[] = [
  tellAnswers,
  tellUpstream,
  tellThrottling,
  tellStore,
  tellIndex,
  tellProcess,
];

/** Returns all that is told, as Prometheus reads it. Nothing of it is made, or measured, before somebody asks for the first time. */
export function metricsText(): Promise<string> {
  const register = processWide("metrics", () => {
    const made = new Registry();
    for (const tell of PARTS) tell(made);
    // The delay of the event loop, collections of garbage, the size of the process.
    collectDefaultMetrics({ register: made });
    return made;
  });
  return register.metrics();
}
