import type { ServerResponse } from "node:http";
import type { RequestLog } from "./request-log";

/** The open work of the sample, for tests that wait until their server is at rest. */
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

  /** Records a faulty answer, which the client may request again. */
  fault(): void {
    this.#lastFault = performance.now();
  }

  /** Ends the connection of every incomplete answer, including hanging ones. */
  breakOff(): void {
    if (this.#open.size > 0) this.fault();
    for (const response of this.#open) response.destroy();
  }

  /**
   * Returns the number of incomplete answers, the number of logged requests, and the milliseconds since the last faulty
   * answer began.
   */
  report(): { open: number; requests: number; sinceFault: number | null } {
    const sinceFault = this.#lastFault === undefined ? null : Math.round(performance.now() - this.#lastFault);
    return { open: this.#open.size, requests: this.#log.count(), sinceFault };
  }
}
