import type { ServerResponse } from "node:http";
import type { RequestLog } from "./request-log";

/** What is under way at the sample, for tests that wait until their server has come to rest. */
export class Activity {
  readonly #open = new Set<ServerResponse>();
  readonly #log: RequestLog;
  #lastFault: number | undefined;

  constructor(log: RequestLog) {
    this.#log = log;
  }

  /** Counts an answer until it is complete or its connection has ended. */
  begin(response: ServerResponse): void {
    this.#open.add(response);
    response.once("close", () => this.#open.delete(response));
  }

  /** Notes that an answer is a faulty one, which its asker may ask for again. */
  fault(): void {
    this.#lastFault = performance.now();
  }

  /** Ends the connection of every answer that is not complete, those that hang included. */
  breakOff(): void {
    if (this.#open.size > 0) this.fault();
    for (const response of this.#open) response.destroy();
  }

  /** How many answers are not complete, how many requests are remembered, and how long ago the last faulty answer began, in milliseconds. */
  report(): { open: number; requests: number; sinceFault: number | null } {
    const sinceFault = this.#lastFault === undefined ? null : Math.round(performance.now() - this.#lastFault);
    return { open: this.#open.size, requests: this.#log.count(), sinceFault };
  }
}
