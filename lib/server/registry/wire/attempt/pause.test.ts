import { expect, test } from "vitest";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { DEFAULT_LIMITS } from "@/lib/server/registry/limits";
import { pauseBeforeNext } from "./pause";

const LIMITS = {
  ...DEFAULT_LIMITS,
  backoffBaseMilliseconds: 100,
  backoffCapMilliseconds: 300,
  retryAfterCapMilliseconds: 5000,
};

function pause(attempt: number, random: number, retryAfter?: number, attempts = 9) {
  const failure = new RegistryFailure("throttled", "", { retryAfter });
  return pauseBeforeNext({ ok: false, failure, attempts }, attempt, LIMITS, random);
}

test("is a random part of a limit that doubles up to its cap", () => {
  expect([1, 2, 3, 4].map((attempt) => pause(attempt, 0.5))).toEqual([50, 100, 150, 150]);
  expect(pause(1, 0)).toBe(0);
});

test("is at least what the registry asked for", () => {
  expect(pause(1, 0, 2)).toBe(2000);
  expect(pause(1, 0.5, 5)).toBe(5050);
});

test("is undefined if the registry asks for more than the cap, or the attempts are used up", () => {
  expect(pause(1, 0.5, 6)).toBeUndefined();
  expect(pause(3, 0.5, undefined, 3)).toBeUndefined();
  expect(pause(2, 0.5, undefined, 3)).toBeDefined();
});
