import { afterEach, describe, expect, it, vi } from "vitest";
import { askFromBrowser, mayAskFromBrowser } from "./reachability";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("askFromBrowser", () => {
  it("sends the official host a request whose answer it cannot read, and nothing along with it", async () => {
    const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response());
    vi.stubGlobal("fetch", fetch);
    expect(await askFromBrowser("china")).toMatchObject({ state: "answered" });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe("https://mcr.azure.cn/v2/");
    expect(init).toMatchObject({
      mode: "no-cors",
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
    });
  });

  it("distinguishes a failed connection from a missing answer", async () => {
    vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await askFromBrowser("global")).toMatchObject({ state: "failed" });
    vi.stubGlobal(
      "fetch",
      (_url: string, { signal }: { signal: AbortSignal }) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    );
    const answer = await askFromBrowser("global", 20);
    expect(answer.state).toBe("timed-out");
    expect(answer.milliseconds).toBeGreaterThanOrEqual(19);
  });
});

describe("mayAskFromBrowser", () => {
  it.each([
    ["http://a.test/endpoints?region=china#firewall", true],
    ["http://a.test/", false],
    ["http://a.test/endpoints/other", false],
  ])("a document loaded as %s: %s", (name, allowed) => {
    vi.spyOn(performance, "getEntriesByType").mockReturnValue([
      { name, entryType: "navigation", startTime: 0, duration: 0, toJSON: () => ({}) },
    ]);
    expect(mayAskFromBrowser("/endpoints")).toBe(allowed);
  });

  it("is assumed if the browser does not say", () => {
    vi.spyOn(performance, "getEntriesByType").mockReturnValue([]);
    expect(mayAskFromBrowser("/endpoints")).toBe(true);
  });
});
