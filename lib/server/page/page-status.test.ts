import { expect, test } from "vitest";
import type { Problem } from "@/lib/contract/problem";
import { currentExchange } from "../exchange/exchange";
import { withinExchange } from "../exchange/exchange.testing";
import { setPageAge, setPageProblem } from "./page-status";

const headOf = (problem: Problem, headers: Record<string, string> = {}) =>
  withinExchange({}, () => {
    const exchange = currentExchange();
    Object.assign(exchange?.request.headers ?? {}, headers);
    setPageProblem(problem);
    return [exchange?.response.statusCode, exchange?.response.getHeader("Retry-After")];
  });

test.each([
  [{ code: "TOOMANYREQUESTS", message: "", retryAfter: 7 }, 429, 7],
  [{ code: "TOOMANYREQUESTS", message: "" }, 429, 5],
  [{ code: "UPSTREAM_UNAVAILABLE", message: "", retryAfter: 30 }, 503, 30],
  [{ code: "NAME_UNKNOWN", message: "" }, 404, undefined],
] as const)("a page with %j has its status, and says how long to wait", (problem, status, wait) => {
  expect(headOf(problem)).toEqual([status, wait]);
});

test("navigation inside the application gets 200 and no header", () => {
  expect(headOf({ code: "TOOMANYREQUESTS", message: "" }, { rsc: "1" })).toEqual([200, undefined]);
});

test("a page says how old its data is", () => {
  const age = withinExchange({}, () => {
    setPageAge(Date.now() - 5_500);
    return currentExchange()?.response.getHeader("X-Data-Age");
  });
  expect(age).toBe(5);
});
