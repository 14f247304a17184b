import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PULL_BYS, PULL_TOOL_IDS } from "@/lib/contract/page/pull-choice";
import { formatPullMemory, parsePullMemory } from "./pull-memory";

describe("parsePullMemory", () => {
  it("reads what it writes", () => {
    const memories = fc.record({
      tools: fc.uniqueArray(fc.constantFrom(...PULL_TOOL_IDS)),
      by: fc.option(fc.constantFrom(...PULL_BYS), { nil: undefined }),
    });
    fc.assert(
      fc.property(memories, (memory) => {
        expect(parsePullMemory(formatPullMemory(memory))).toEqual(memory);
      }),
    );
  });

  it.each([
    ["", { tools: [], by: undefined }],
    ["podman", { tools: ["podman"], by: undefined }],
    ["rm nothing podman podman toString digest tag", { tools: ["podman"], by: "digest" }],
    ["PODMAN Digest", { tools: [], by: undefined }],
  ])("reads %j", (text, memory) => {
    expect(parsePullMemory(text)).toEqual(memory);
  });

  it("crashes on no text, and holds each tool once", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { tools } = parsePullMemory(`${text} docker docker`);
        expect(tools.filter((tool) => tool === "docker")).toHaveLength(1);
      }),
    );
  });
});

describe("the memory of a device", () => {
  const stored = new Map<string, string>();
  /** Loads the module as a newly opened page does. */
  const opened = async () => {
    vi.resetModules();
    return import("./pull-memory");
  };

  beforeEach(() => {
    stored.clear();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("begins empty", async () => {
    const { readPullMemory } = await opened();
    expect(readPullMemory()).toBe("");
  });

  it("is there on the next page, the last tool first, with both choices", async () => {
    const page = await opened();
    page.rememberPull({ tool: "podman" });
    page.rememberPull({ by: "digest" });
    page.rememberPull({ tool: "helm-install" });
    page.rememberPull({ tool: "docker" });
    page.rememberPull({ tool: "podman" });
    const next = await opened();
    expect(next.parsePullMemory(next.readPullMemory())).toEqual({
      tools: ["podman", "docker", "helm-install"],
      by: "digest",
    });
  });

  it("notifies listeners until they unsubscribe", async () => {
    const page = await opened();
    const listener = vi.fn();
    const stop = page.subscribeToPullMemory(listener);
    page.rememberPull({ by: "digest" });
    stop();
    page.rememberPull({ by: "tag" });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("lasts as long as the page if storage is forbidden", async () => {
    const forbidden = () => {
      throw new Error("storage is forbidden");
    };
    vi.stubGlobal("localStorage", { getItem: forbidden, setItem: forbidden });
    const page = await opened();
    expect(page.readPullMemory()).toBe("");
    page.rememberPull({ tool: "podman" });
    expect(page.readPullMemory()).toBe("podman");
  });
});
