import "server-only";
import type { Store } from "../store";
import type { StoreProblem } from "../store-problem";

/** A kind of database, and the place of one. */
export type Driver = {
  readonly kind: "sqlite" | "postgres";
  /**
   * Opens the database, with its schema up to date.
   * @throws StoreProblem
   */
  open(): Promise<Store>;
  /** Returns what an error of the database means. */
  problemOf(error: unknown): StoreProblem;
  /** Returns the bytes of writes that wait for it in memory. */
  bytes?(): number;
};
