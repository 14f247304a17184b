import { MARKS } from "./in-page/keystroke.mjs";

export const TRACE_CATEGORIES = [
  "blink.user_timing",
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "__metadata",
];

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number }} TraceEvent */

/**
 * Returns main-thread work in processor time, which excludes what other programs took from a shared machine. For a
 * keystroke, in milliseconds: until the frame that shows the list (`list`), its longest task (`longest`), and
 * everything, including facets and address (`all`).
 * @param {Buffer} trace
 * @returns {{ list: number, longest: number, all: number, rendering: number }}
 */
export function mainThreadTime(trace) {
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(trace.toString("utf8"));
  const key = traceEvents.find(({ name }) => name === MARKS.key);
  const painted = traceEvents.find(({ name }) => name === MARKS.painted);
  if (!key || !painted) throw new Error("the trace has no marks of the keystroke");
  const own = traceEvents.filter(({ pid, tid, ph }) => pid === key.pid && tid === key.tid && ph === "X");
  const tasks = own.filter(({ name, ts, dur = 0 }) => name === "RunTask" && ts + dur >= key.ts);
  const until = tasks.filter(({ ts }) => ts < painted.ts);
  const rendering = own.filter(
    ({ name, ts }) =>
      /^(?:UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit)$/.test(name) && ts >= key.ts && ts < painted.ts,
  );
  return {
    list: milliseconds(until),
    longest: Math.max(...until.map(({ dur = 0, tdur = dur }) => tdur)) / 1000,
    all: milliseconds(tasks),
    rendering: milliseconds(rendering),
  };
}

/** @param {readonly TraceEvent[]} events */
function milliseconds(events) {
  return events.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
}
