import { analyse } from "scslre";
import { attacksOn } from "./attacks.testing";

/** In UTF-16 code units. */
const SHORT = 8000;
const TIMES = 4;
/** What a longer text takes less than, in milliseconds of processor time, is not compared: it may be noise. */
const FLOOR_MS = 15;
/** Linear would be 4, quadratic 16. */
const MOST_GROWTH = 9;
const RUNS = 3;
/** Texts so short take no time, unless it grows exponentially: then the long ones would take for ever. */
const SHORTEST = [20, 24, 28];

/**
 * What makes an expression take more time than grows with a text's length: by its form, or as measured in processor time
 * on texts that are made of its own pieces. `undefined` where nothing does.
 */
export function growthOf(source: string, flags: string): string | undefined {
  const [report] = analyse({ source, flags }).reports;
  if (report) return `${report.exponential ? "exponential" : "quadratic"} by its form (${report.type})`;
  const expression = new RegExp(source, flags);
  for (const { before, piece } of attacksOn(source, flags)) {
    const ofLength = (length: number) => `${before}${piece.repeat(Math.ceil(length / piece.length))}\u0000`;
    if (SHORTEST.some((length) => processorTime(expression, ofLength(length)) > FLOOR_MS)) {
      return `exponential for ${JSON.stringify({ before, piece })}`;
    }
    const long = ofLength(SHORT * TIMES);
    if (processorTime(expression, long) < FLOOR_MS) continue;
    const growth = quickest(expression, long) / Math.max(1, quickest(expression, ofLength(SHORT)));
    if (growth > MOST_GROWTH)
      return `${growth.toFixed(1)} times for ${TIMES} times ${JSON.stringify({ before, piece })}`;
  }
  return undefined;
}

function quickest(expression: RegExp, text: string): number {
  return Math.min(...Array.from({ length: RUNS }, () => processorTime(expression, text)));
}

function processorTime(expression: RegExp, text: string): number {
  const { user } = process.cpuUsage();
  if (expression.global) text.replace(expression, "");
  else expression.exec(text);
  return (process.cpuUsage().user - user) / 1000;
}
