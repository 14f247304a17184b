import "server-only";
import { REGIONS, type Region } from "@/lib/mar/region";
import type { Round } from "../../store/reader/reader-store";

/** What this process knows of the reader, its own or another process's. */
export class ReaderStatus {
  /** Undefined before it is known who leads. */
  leader: "this" | "another" | undefined;
  readonly #rounds = new Map<Region, Round>();

  show(region: Region, round: Round | undefined): void {
    if (round) this.#rounds.set(region, round);
  }

  /** What the index is as a whole: the least complete of its regions says it. */
  state(now: number): "reading" | "complete" | "paused" {
    const rounds = REGIONS.map((region) => this.#rounds.get(region));
    if (rounds.some((round) => (round?.report.paused?.until ?? 0) > now && round?.endedAt === undefined))
      return "paused";
    return rounds.every((round) => round?.endedAt !== undefined) ? "complete" : "reading";
  }
}
