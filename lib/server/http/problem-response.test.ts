import { describe, expect, it, test } from "vitest";
import { PROBLEM_STATUS, type ProblemCode, problemCodeSchema } from "@/lib/contract/problem";
import { withinExchange } from "../exchange/exchange.testing";
import { problemResponse as responseTo } from "./problem-response";

const problemResponse: typeof responseTo = (...of) => withinExchange({ id: "the-id" }, () => responseTo(...of));

const CONTRACT: Record<ProblemCode, number> = {
  NAME_INVALID: 400,
  TAG_INVALID: 400,
  DIGEST_INVALID: 400,
  PAGINATION_NUMBER_INVALID: 400,
  NAME_UNKNOWN: 404,
  MANIFEST_UNKNOWN: 404,
  UNSUPPORTED: 405,
  TOOMANYREQUESTS: 429,
  UPSTREAM_INVALID: 502,
  UPSTREAM_UNAVAILABLE: 503,
  UPSTREAM_TIMEOUT: 504,
};

test("the table of problems equals the contract's", () => {
  expect(PROBLEM_STATUS).toEqual(CONTRACT);
});

describe.each(problemCodeSchema.options)("%s", (code) => {
  it("is answered in the spec's form, with its status, and never cached", async () => {
    const response = problemResponse({ code, message: "what failed" });
    expect(response.status).toBe(CONTRACT[code]);
    expect(response.headers.get("Content-Type")).toMatch(/^application\/json\b/);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("ETag")).toBeNull();
    expect(await response.json()).toEqual({
      errors: [{ code, message: "what failed", detail: { requestId: "the-id" } }],
    });
  });
});

test("puts the reason into the detail", async () => {
  const response = problemResponse({ code: "UPSTREAM_INVALID", reason: "digest-mismatch", message: "m" });
  expect(await response.json()).toMatchObject({
    errors: [{ detail: { requestId: "the-id", reason: "digest-mismatch" } }],
  });
});

describe("Retry-After", () => {
  test.each([
    ["TOOMANYREQUESTS", 17, "17"],
    ["TOOMANYREQUESTS", 0, "0"],
    ["TOOMANYREQUESTS", undefined, "5"],
    ["UPSTREAM_UNAVAILABLE", 60, "60"],
    ["UPSTREAM_UNAVAILABLE", undefined, null],
    ["NAME_INVALID", undefined, null],
  ] as const)("of %s, asked for %s, is %s", (code, retryAfter, expected) => {
    const problem = retryAfter === undefined ? { code, message: "m" } : { code, message: "m", retryAfter };
    expect(problemResponse(problem).headers.get("Retry-After")).toBe(expected);
  });
});

test("a refused method comes with the allowed ones", () => {
  expect(problemResponse({ code: "UNSUPPORTED", message: "m" }).headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
});
