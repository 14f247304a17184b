import "server-only";
import type { Waiting } from "./front.mjs";

/** How long a request waits, in milliseconds: for the first bytes of the only answer that is made, and while many are made. */
const PATIENCE = { first: 500, many: 2_000 };
/** Answers of one key that come in parts at the same time, each for one visitor. */
const MANY = 4;

type OfKey = { made: number; isSilent: boolean; changed: Promise<void>; change: () => void };

/** An answer that is being made. */
type Making = {
  /** Says that its first bytes are sent. */
  begin: () => void;
  /** Says that it was kept, or that it cannot be. */
  end: () => void;
};

/** Counts the answers that are being made, by their keys. */
export class UnderWay {
  readonly #keys = new Map<string, OfKey>();

  get isEmpty(): boolean {
    return this.#keys.size === 0;
  }

  /** Returns what to wait for before one more answer is made: while nobody has seen anything of the one that is made, or many are made. */
  of(key: string): Waiting | undefined {
    const known = this.#keys.get(key);
    if (!known || (!known.isSilent && known.made < MANY)) return undefined;
    return { changed: known.changed, patience: known.made < MANY ? PATIENCE.first : PATIENCE.many };
  }

  /** Notes that an answer is being made. @param isSilent whether it will do for others, too, unless it comes in parts */
  start(key: string, isSilent: boolean): Making {
    const of = this.#keys.get(key) ?? { made: 0, isSilent: false, ...newChange() };
    this.#keys.set(key, of);
    of.made += 1;
    of.isSilent ||= isSilent;
    let isEnded = false;
    const begin = () => {
      if (!isSilent || isEnded) return;
      of.isSilent = false;
      tell(of);
    };
    const end = () => {
      if (isEnded) return;
      begin();
      isEnded = true;
      of.made -= 1;
      if (of.made === 0) this.#keys.delete(key);
      tell(of);
    };
    return { begin, end };
  }
}

function newChange(): Pick<OfKey, "changed" | "change"> {
  let change = () => {};
  const changed = new Promise<void>((resolve) => {
    change = resolve;
  });
  return { changed, change };
}

function tell(of: OfKey): void {
  const { change } = of;
  Object.assign(of, newChange());
  change();
}
