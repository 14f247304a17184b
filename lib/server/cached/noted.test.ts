import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { currentExchange } from "../exchange/exchange";
import { withinExchange } from "../exchange/exchange.testing";
import type { Draft } from "../exchange/exchange-store.mjs";
import { problemOf } from "../problem/problem";
import { RegistryFailure } from "../problem/registry-failure";
import type { Reading } from "./in-turn";
import { noted } from "./noted";

const NOW = 1_000_000;
const FRESH = 60_000;
const DOWN = new RegistryFailure("timeout", "no answer");
const GONE = new RegistryFailure("unknown-manifest", "not here");

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: NOW }));
afterEach(() => void vi.useRealTimers());

/** Returns what is known of an answer after it was made from this. */
function draftAfter(work: () => Promise<unknown>): Promise<Draft | undefined> {
  return withinExchange({}, async () => {
    const draft = currentExchange()?.draft;
    await work().catch(() => undefined);
    return draft;
  });
}

describe("an answer that is being made", () => {
  it("is made from a reading as long as the cache has the same value", async () => {
    const value = { tags: 1 };
    let kept: Reading<object> | undefined = { value, readAt: NOW };
    const draft = await draftAfter(() =>
      noted(Promise.resolve({ value, readAt: NOW }), { fresh: FRESH, now: () => kept }),
    );
    const [use] = draft?.uses ?? [];
    expect(use).toMatchObject({ madeFrom: NOW, fresh: FRESH });
    expect(use?.readAt()).toBe(NOW);
    kept = { value, readAt: NOW + 5 };
    expect(use?.readAt()).toBe(NOW + 5);
    kept = { value: { tags: 1 }, readAt: NOW + 6 };
    expect(use?.readAt()).toBeUndefined();
    kept = undefined;
    expect(use?.readAt()).toBeUndefined();
  });

  it.each([FRESH, Number.POSITIVE_INFINITY])("is spoiled by a reading that fails, fresh for %d", async (fresh) => {
    const draft = await draftAfter(() => noted(Promise.reject(DOWN), { fresh, now: () => undefined }));
    expect(draft?.isSpoiled).toBe(true);
  });

  it("is right for a while if something does not exist", async () => {
    const draft = await draftAfter(() => noted(Promise.reject(GONE), { fresh: FRESH, now: () => undefined }));
    expect(draft).toMatchObject({ isSpoiled: false, until: NOW + FRESH });
  });

  it("is spoiled by each problem that it shows, but by no answer that something does not exist", async () => {
    const shown = (failure: RegistryFailure) => draftAfter(async () => problemOf(failure));
    expect((await shown(DOWN))?.isSpoiled).toBe(true);
    expect((await shown(GONE))?.isSpoiled).toBe(false);
  });
});
