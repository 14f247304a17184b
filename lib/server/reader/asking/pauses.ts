import "server-only";
import type { Clock } from "../clock";

const SECOND = 1_000;
/** So many repositories in a row without an answer mean that the region is down, and not one of its repositories. */
const UNANSWERED = 3;
/** The first pause, which doubles with each further one: of a region that does not answer, and of one that asks for fewer requests. */
const FIRST = { down: 60 * SECOND, throttled: 10 * SECOND };
const LONGEST = 60 * 60 * SECOND;
/** How often it is looked whether the question after a pause has its answer. */
const LOOK = SECOND / 5;

/** Why nothing is asked, and until when. */
export type Pause = { reason: string; until: number };

type Options = { clock: Clock; onPause: (pause: Pause) => void; onEnd: () => void };

/** Stops the reader while a region does not answer or asks for fewer requests, for longer each time, until it answers. */
export class Pauses {
  readonly #options: Options;
  readonly #unanswered = new Set<string>();
  #inRow = 0;
  #pause: Pause | undefined;
  #isProbed = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** What holds now; `undefined` if a question may be asked. */
  get now(): Pause | undefined {
    return this.#pause && this.#options.clock.now() < this.#pause.until ? this.#pause : undefined;
  }

  /** Takes an answer, of whatever kind. */
  answered(): void {
    this.#isProbed = false;
    this.#unanswered.clear();
    if (!this.#pause) return;
    this.#pause = undefined;
    this.#inRow = 0;
    this.#options.onEnd();
  }

  /** Takes that nothing came of a question about a repository. */
  unanswered(repository: string, reason: string): void {
    this.#unanswered.add(repository);
    if (this.#pause || this.#unanswered.size >= UNANSWERED) this.#begin(reason, FIRST.down, 0);
  }

  /** Takes that the region asks for fewer requests, until a time if it said so. */
  throttled(until: number | undefined): void {
    this.#begin("throttled", FIRST.throttled, until ?? 0);
  }

  /** Takes that a question was not sent. */
  unsent(): void {
    this.#isProbed = false;
  }

  /** Resolves when a question may be asked. After a pause, one question finds out whether it is over, and the others wait. */
  async pass(signal: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    for (;;) {
      const pause = this.now;
      if (pause) await clock.sleep(pause.until - clock.now(), signal);
      else if (this.#pause && this.#isProbed) await clock.sleep(LOOK, signal);
      else {
        this.#isProbed = this.#pause !== undefined;
        return;
      }
    }
  }

  /** What was under way when it began says nothing new, but how long. */
  #begin(reason: string, first: number, atLeast: number): void {
    const { clock, onPause } = this.#options;
    this.#isProbed = false;
    if (this.now) {
      this.#pause = { reason, until: Math.max(this.now.until, atLeast) };
      return;
    }
    this.#inRow += 1;
    const own = clock.now() + Math.min(LONGEST, first * 2 ** (this.#inRow - 1));
    this.#pause = { reason, until: Math.max(own, atLeast) };
    onPause(this.#pause);
  }
}
