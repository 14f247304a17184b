import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import * as freshness from "../cached/freshness";
import { changingCacheControl, dataAge, entityTag, IMMUTABLE_CACHE_CONTROL, isNotModified } from "./caching";
import { changingResponse } from "./changing-response";

const ADDRESS = "https://discovery.example/api/global/v2/_catalog";
const asking = (ifNoneMatch?: string) =>
  new Request(ADDRESS, ifNoneMatch === undefined ? {} : { headers: { "If-None-Match": ifNoneMatch } });

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000_000, toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("changingCacheControl", () => {
  test("has seconds, rounded, of each age", () => {
    expect(changingCacheControl({ fresh: 60_400, staleWhileRevalidate: 600_000, staleIfError: 86_400_000 })).toBe(
      "public, max-age=30, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400",
    );
  });

  test("lets a browser keep nothing longer than the server does", () => {
    expect(changingCacheControl({ fresh: 5_000, staleWhileRevalidate: 0, staleIfError: 0 })).toMatch(/max-age=5,/);
  });

  test.each(Object.entries(freshness).filter(([name]) => name !== "IMMUTABLE"))(
    "%s can be asked for again within minutes and outlives an outage",
    (_name, ages) => {
      expect(ages.fresh).toBeLessThanOrEqual(5 * 60_000);
      expect(ages.fresh).toBeLessThan(ages.staleWhileRevalidate);
      expect(ages.staleWhileRevalidate).toBeLessThan(ages.staleIfError);
      expect(changingCacheControl(ages)).not.toMatch(/NaN|undefined|immutable/);
    },
  );
});

test("keeps content by digest for a year", () => {
  expect(IMMUTABLE_CACHE_CONTROL).toBe("public, max-age=31536000, immutable");
});

test.each([
  [1_000_000_000, "0"],
  [999_999_001, "0"],
  [999_999_000, "1"],
  [999_000_000, "1000"],
  [1_000_090_000, "0"],
])("the age of what was read at %d is %s", (readAt, age) => {
  expect(dataAge(readAt)).toBe(age);
});

describe("entityTag", () => {
  it("is strong, and the same for the same bytes in either form", () => {
    expect(entityTag("täg")).toMatch(/^"[\w-]{27}"$/);
    expect(entityTag("täg")).toBe(entityTag(new TextEncoder().encode("täg")));
  });

  it("distinguishes bodies", () => {
    expect(new Set(["", " ", "a", "b", "[]", "{}"].map((body) => entityTag(body))).size).toBe(6);
  });
});

describe("isNotModified", () => {
  const etag = '"abc"';

  test.each([
    [undefined, false],
    ["", false],
    ['"abc"', true],
    ['W/"abc"', true],
    ["*", true],
    ['"x", "abc"', true],
    ['"x",W/"abc" , "y"', true],
    ['"abcd"', false],
    ["abc", false],
    ['w/"abc"', false],
    ['"x", "y"', false],
  ])("%s is %s", (header, expected) => {
    expect(isNotModified(asking(header), etag)).toBe(expected);
  });

  it("reads lists of any length", () => {
    expect(isNotModified(asking(`${'"x",'.repeat(5_000)}"y"`), etag)).toBe(false);
    expect(isNotModified(asking(`${'"x",'.repeat(5_000)}"abc"`), etag)).toBe(true);
  });
});

describe("changingResponse", () => {
  const freshness = { fresh: 60_000, staleWhileRevalidate: 600_000, staleIfError: 86_400_000 };
  const answerTo = (request: Request, headers?: Record<string, string>) =>
    changingResponse(request, { body: '{"a":1}', readAt: 999_958_000, freshness }, headers);

  it("has body, validator, age and Cache-Control", async () => {
    const response = answerTo(asking());
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('{"a":1}');
    expect(Object.fromEntries(response.headers)).toEqual({
      "content-type": "application/json; charset=utf-8",
      etag: entityTag('{"a":1}'),
      "cache-control": changingCacheControl(freshness),
      "x-data-age": "42",
    });
  });

  it("answers 304 without a body, but with every header that a cache needs", async () => {
    const response = answerTo(asking(entityTag('{"a":1}')), { Link: "<next>" });
    expect(response.status).toBe(304);
    expect(response.body).toBeNull();
    expect(Object.fromEntries(response.headers)).toEqual({
      link: "<next>",
      etag: entityTag('{"a":1}'),
      "cache-control": changingCacheControl(freshness),
      "x-data-age": "42",
    });
  });

  it("accepts headers, including the media type", () => {
    const { headers } = answerTo(asking(), { "Content-Type": "application/x", Link: "<next>" });
    expect([headers.get("Content-Type"), headers.get("Link")]).toEqual(["application/x", "<next>"]);
  });
});
