import { expect, test } from "vitest";
import { adviceOn } from "./problem-advice";

test.each([
  [{ code: "UPSTREAM_UNAVAILABLE", reason: "busy", retryAfter: 3 }, "TOOMANYREQUESTSAfter"],
  [{ code: "UPSTREAM_UNAVAILABLE", reason: "unavailable", retryAfter: 3 }, "UPSTREAM_UNAVAILABLE"],
  [{ code: "TOOMANYREQUESTS", reason: "throttled", retryAfter: 3 }, "TOOMANYREQUESTSAfter"],
  [{ code: "TOOMANYREQUESTS" }, "TOOMANYREQUESTS"],
  [{ code: "UPSTREAM_UNAVAILABLE", reason: "no-answer" }, "no-answer"],
  [{ code: "UNSUPPORTED" }, "other"],
] as const)("%j is advised by %s", (problem, advice) => {
  expect(adviceOn(problem)).toBe(advice);
});
