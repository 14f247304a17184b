import { describe, expect, it, test } from "vitest";
import { type ProblemCode, type ProblemReason, problemReasonSchema, problemSchema } from "@/lib/contract/problem";
import { withinExchange } from "../exchange/exchange.testing";
import { problemOf } from "./problem";
import { RegistryFailure } from "./registry-failure";

const CODES: Record<ProblemReason, ProblemCode> = {
  "digest-mismatch": "UPSTREAM_INVALID",
  "too-large": "UPSTREAM_INVALID",
  malformed: "UPSTREAM_INVALID",
  "foreign-link": "UPSTREAM_INVALID",
  "foreign-redirect": "UPSTREAM_INVALID",
  "endless-pages": "UPSTREAM_INVALID",
  unreadable: "UPSTREAM_INVALID",
  refused: "UPSTREAM_UNAVAILABLE",
  unavailable: "UPSTREAM_UNAVAILABLE",
  unreachable: "UPSTREAM_UNAVAILABLE",
  unresolved: "UPSTREAM_UNAVAILABLE",
  throttled: "TOOMANYREQUESTS",
  busy: "UPSTREAM_UNAVAILABLE",
  "rate-limited": "TOOMANYREQUESTS",
  timeout: "UPSTREAM_TIMEOUT",
  "unknown-repository": "NAME_UNKNOWN",
  "unknown-manifest": "MANIFEST_UNKNOWN",
  "no-answer": "UPSTREAM_UNAVAILABLE",
};

describe.each(problemReasonSchema.options)("%s", (reason) => {
  it("has its code, and matches the contract's schema", () => {
    const problem = withinExchange({ id: "the-id" }, () => problemOf(new RegistryFailure(reason, "what failed")));
    expect(problem).toEqual({ code: CODES[reason], reason, message: "what failed", requestId: "the-id" });
    expect(problemSchema.parse(problem)).toEqual(problem);
  });
});

test("omits unknown facts, but not a wait of 0", () => {
  expect(Object.keys(problemOf(new RegistryFailure("timeout", "slow")))).toEqual(["code", "reason", "message"]);
  expect(problemOf(new RegistryFailure("throttled", "wait", { retryAfter: 0 }))).toHaveProperty("retryAfter", 0);
});

test("does not expose the cause", () => {
  const failure = new RegistryFailure("unreachable", "failed", { cause: new Error("https://x/?sig=secret") });
  expect(JSON.stringify(problemOf(failure))).not.toContain("secret");
});

test.each([new TypeError("a fault"), "text", undefined, null, 0])("rethrows %s unchanged", (error) => {
  let thrown: unknown = "nothing";
  try {
    problemOf(error);
  } catch (caught) {
    thrown = caught;
  }
  expect(thrown).toBe(error);
});

test("recognises a failure of another bundle's class by its mark", () => {
  const foreign = { ...new RegistryFailure("timeout", "slow"), message: "slow" };
  expect(problemOf(foreign)).toMatchObject({ code: "UPSTREAM_TIMEOUT", message: "slow" });
});
