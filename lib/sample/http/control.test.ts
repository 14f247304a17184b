import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Sample, startSample } from "../server";

let sample: Sample;
beforeAll(async () => {
  sample = await startSample();
});
afterAll(() => sample.close());

function control(path: string, method = "GET", body?: unknown): Promise<Response> {
  return fetch(`${sample.global.url}/_sample/${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
}

describe("controlReply", () => {
  it("sets, lists and clears rules for both regions", async () => {
    const rules = [{ kind: "forbidden", region: "china", endpoint: "ping" }];
    expect(await (await control("faults", "PUT", rules)).json()).toEqual(rules);
    expect((await fetch(`${sample.china.url}/v2/`)).status).toBe(403);
    expect(await (await control("faults")).json()).toEqual(rules);
    expect(await (await control("faults", "DELETE")).json()).toEqual([]);
    expect((await fetch(`${sample.china.url}/v2/`)).status).toBe(200);
  });

  it("refuses anything but a list of rules, and keeps the active ones", async () => {
    sample.faults.add({ kind: "throttle", endpoint: "catalog" });
    expect((await control("faults", "PUT", [{ kind: "sulk" }])).status).toBe(400);
    expect(sample.faults.list()).toHaveLength(1);
    sample.faults.clear();
  });

  it("moves both regions to another time and back", async () => {
    const digestOf = async (tag: string, region: "global" | "china" = "global") =>
      (
        await fetch(`${sample[region].url}/v2/dotnet/aspnet/manifests/${tag}`, { headers: { Accept: "*/*" } })
      ).headers.get("docker-content-digest");
    const today = await digestOf("10.0");
    expect(await (await control("clock", "PUT", { at: "2026-05-01T00:00:00Z" })).json()).toEqual({
      at: "2026-05-01T00:00:00.000Z",
    });
    const inMay = await digestOf("10.0");
    expect(inMay).toMatch(/^sha256:/);
    expect(inMay).not.toBe(today);
    expect(await digestOf("10.0", "china")).toBe(inMay);
    expect(await digestOf("10.0.11")).toBeNull();
    expect((await control("clock", "PUT", { at: "yesterday" })).status).toBe(400);
    expect(await (await control("clock", "DELETE")).json()).toEqual({ at: null });
    expect(await digestOf("10.0")).toBe(today);
  });

  it("reports open answers except its own, and ends them", async () => {
    const activity = async (method?: string) => (await control("activity", method)).json();
    await control("requests", "DELETE");
    expect(await activity()).toMatchObject({ open: 0, requests: 0 });
    sample.faults.add({ kind: "hang", endpoint: "ping" });
    const hanging = fetch(`${sample.china.url}/v2/`).catch((error: Error) => error.message);
    await vi.waitFor(async () => expect(await activity()).toMatchObject({ open: 1, requests: 1 }));
    await activity("DELETE");
    expect(await hanging).toBe("fetch failed");
    expect(await activity()).toEqual({ open: 0, requests: 1, sinceFault: expect.any(Number) });
    sample.faults.clear();
    await (await fetch(`${sample.china.url}/v2/`)).text();
    await vi.waitFor(async () => expect(await activity()).toMatchObject({ open: 0, requests: 2 }));
  });

  it("shows and forgets the requests except its own", async () => {
    await control("requests", "DELETE");
    await fetch(`${sample.global.url}/v2/`);
    const seen = await (await control("requests")).json();
    expect(seen).toEqual([
      { region: "global", endpoint: "registry", method: "GET", path: "/v2/", at: expect.any(Number) },
    ]);
    expect(await (await control("requests", "DELETE")).json()).toEqual([]);
  });
});
