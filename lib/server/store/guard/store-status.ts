import "server-only";
import type { StoreProblem } from "../store-problem";
import type { Driver } from "./driver";

/** The state of the store, for people and for health checks. */
export type StoreStatus = {
  kind: Driver["kind"] | "memory";
  /** `read-only`: what is stored is shown, and nothing is added; `lost`: neither. */
  state: "ready" | "read-only" | "lost";
  /** What is wrong, since when, and how many observations wait to be written. */
  problem?: { code: StoreProblem["code"]; message: string; since: number; waiting: number };
};
