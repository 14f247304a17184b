import { analyse } from "scslre";
import { leastOf, processorTime } from "../processor-time.testing";
import { attacksOn } from "./attacks.testing";

/** In UTF-16 code units. */
const SHORT = 8000;
const TIMES = 4;
/** Processor time below which a longer text is not compared, in milliseconds: it may be noise. */
const FLOOR_MS = 15;
/**
 * The maximum ratio of the time for one long text to that for short ones of the same total length: linear would be 1,
 * quadratic 4.
 */
const MOST_GROWTH = 2.25;
/** Such short texts take no time unless it grows exponentially; then long ones would never end. */
const SHORTEST = [20, 24, 28];

/**
 * Returns why an expression takes more than linear time: by its form, or by processor time on texts from its own
 * pieces. Returns `undefined` if it is linear.
 */
export function growthOf(source: string, flags: string): string | undefined {
  const [report] = analyse({ source, flags }).reports;
  if (report) return `${report.exponential ? "exponential" : "quadratic"} by its form (${report.type})`;
  const expression = new RegExp(source, flags);
  for (const { before, piece } of attacksOn(source, flags)) {
    const ofLength = (length: number) => `${before}${piece.repeat(Math.ceil(length / piece.length))}\u0000`;
    if (SHORTEST.some((length) => leastTime(expression, ofLength(length)) > FLOOR_MS)) {
      return `exponential for ${JSON.stringify({ before, piece })}`;
    }
    const [long, short] = [ofLength(SHORT * TIMES), ofLength(SHORT)];
    if (leastTime(expression, long) <= FLOOR_MS) continue;
    const growth = leastOf(() => time(expression, long) / time(expression, short, TIMES), MOST_GROWTH);
    if (growth > MOST_GROWTH) {
      return `${growth.toFixed(1)} times as long for ${TIMES} times ${JSON.stringify({ before, piece })}`;
    }
  }
  return undefined;
}

function leastTime(expression: RegExp, text: string): number {
  return leastOf(() => time(expression, text), FLOOR_MS);
}

/** Returns the processor time, in milliseconds, of matching a text so many times. */
function time(expression: RegExp, text: string, times = 1): number {
  return processorTime(() => {
    for (let run = 0; run < times; run += 1) {
      expression.lastIndex = 0;
      if (expression.global) text.replace(expression, "");
      else expression.exec(text);
    }
  });
}
