import type { Span } from "./span";

/** Pieces of a text. Finds the pieces that overlap with another one. */
export class Coverage {
  readonly #spans: Span[] = [];

  constructor(spans: readonly Span[]) {
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      const last = this.#spans.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else this.#spans.push({ start, end });
    }
  }

  hasAny(spans: readonly Span[]): boolean {
    return spans.some(({ start, end }) => this.#endingAfter(start).start < end);
  }

  hasAll(spans: readonly Span[]): boolean {
    return spans.every(({ start, end }) => {
      const own = this.#endingAfter(start);
      return own.start <= start && end <= own.end;
    });
  }

  /** Returns the index of the first piece that ends after a position. */
  #endingAfter(start: number): Span {
    let [low, high] = [0, this.#spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return this.#spans[low] ?? { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  }
}
