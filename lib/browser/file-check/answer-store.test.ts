import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { AnswerStore } from "./answer-store";
import { digestOf, problemOf, summaryOf } from "./file-check.testing";

const NAME = repositorySchema.parse("dotnet/aspnet");
const TAG = tagSchema.parse("10.0");
const FOUND = { summary: summaryOf(digestOf("a")) };
const LINE = { tag: TAG, ended: false };

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000, toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("AnswerStore", () => {
  it("has views that never change: another one after each change, the same until then", () => {
    const store = new AnswerStore();
    const empty = store.view();
    expect(store.view()).toBe(empty);
    store.setAnswer("global", NAME, TAG, FOUND);
    const answered = store.view();
    expect(store.view()).toBe(answered);
    store.setReplacement("global", NAME, LINE);
    expect(answered.replacement("global", NAME, TAG)).toBeUndefined();
    expect(store.view().replacement("global", NAME, TAG)).toBe(LINE);
    expect([empty, answered].map((view) => view.answer("global", NAME, TAG) !== undefined)).toEqual([false, true]);
    expect(store.view().answer("china", NAME, TAG)).toBeUndefined();
    expect(store.now().answer("global", NAME, TAG)).toMatchObject(FOUND);
  });

  it("notifies of answers and of replacements", async () => {
    const store = new AnswerStore();
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    store.setAnswer("global", NAME, TAG, FOUND);
    await Promise.resolve();
    expect(listener).toHaveBeenCalledTimes(1);
    store.setReplacement("global", NAME, LINE);
    await Promise.resolve();
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    store.setAnswer("china", NAME, TAG, FOUND);
    await Promise.resolve();
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it("keeps young summaries when the file is edited, and nothing else", () => {
    const store = new AnswerStore();
    const later = tagSchema.parse("9.0");
    store.setAnswer("global", NAME, TAG, FOUND);
    vi.advanceTimersByTime(40_000);
    store.setAnswer("global", NAME, later, FOUND);
    store.setAnswer("china", NAME, TAG, { problem: problemOf("UPSTREAM_TIMEOUT") });
    store.setReplacement("global", NAME, LINE);
    vi.advanceTimersByTime(30_000);
    store.begin([NAME]);
    const view = store.view();
    expect(view.answer("global", NAME, later)).toMatchObject(FOUND);
    expect(view.answer("global", NAME, TAG)).toBeUndefined();
    expect(view.answer("china", NAME, TAG)).toBeUndefined();
    expect(view.replacement("global", NAME, TAG)).toBeUndefined();
    expect(view.unasked.has(NAME)).toBe(true);
    store.clear();
    expect(store.view().answer("global", NAME, later)).toBeUndefined();
  });
});
