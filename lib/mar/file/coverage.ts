import type { Span } from "./span";

/** Pieces of a text, to be asked whether another piece shares a character with one of them. */
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
    return spans.some((span) => this.#has(span));
  }

  #has({ start, end }: Span): boolean {
    let [low, high] = [0, this.#spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (this.#spans[low]?.start ?? Number.POSITIVE_INFINITY) < end;
  }
}
