import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { MANIFEST_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import { digestOf } from "../content/archive/digest-of";
import { type Sample, startSample } from "../server";
import type { FaultRule } from "./fault-rule";
import { FOREIGN_HOST } from "./misbehave";

const MANIFEST = "/v2/sample/one-tag/manifests/1.0";
const TAGS = "/v2/sample/one-tag/tags/list";
const headers = { accept: MANIFEST_MEDIA_TYPES.join(", ") };

let sample: Sample;
beforeAll(async () => {
  sample = await startSample();
});
afterEach(() => sample.faults.clear());
afterAll(() => sample.close());

function get(path: string, milliseconds = 5_000): Promise<Response> {
  const signal = AbortSignal.timeout(milliseconds);
  return fetch(`${sample.global.url}${path}`, { headers, redirect: "manual", signal });
}

function getWith(rule: FaultRule, path = MANIFEST): Promise<Response> {
  sample.faults.add(rule);
  return get(path);
}

describe("misbehave", () => {
  it("throttles without Retry-After, with seconds, and with a date", async () => {
    const plain = await getWith({ kind: "throttle", times: 1 });
    expect([plain.status, plain.headers.get("retry-after")]).toEqual([429, null]);
    const seconds = await getWith({ kind: "throttle-retry-after", retryAfter: 7, times: 1 });
    expect([seconds.status, seconds.headers.get("retry-after")]).toEqual([429, "7"]);
    const date = (await getWith({ kind: "throttle-retry-date", retryAfter: 60, times: 1 })).headers.get("retry-after");
    expect(Date.parse(date ?? "") - Date.now()).toBeGreaterThan(50_000);
    expect((await get(MANIFEST)).status).toBe(200);
  });

  it("refuses without a body, is unavailable in HTML, and answers with something other than JSON", async () => {
    const forbidden = await getWith({ kind: "forbidden", times: 1 });
    expect([forbidden.status, await forbidden.text()]).toEqual([403, ""]);
    const unavailable = await getWith({ kind: "unavailable-html", times: 1 });
    expect([unavailable.status, unavailable.headers.get("content-type")]).toEqual([503, "text/html; charset=utf-8"]);
    const login = await getWith({ kind: "not-json", times: 1 });
    expect([login.status, (await login.text()).startsWith("<!DOCTYPE html>")]).toEqual([200, true]);
  });

  it("hangs, and resets the connection", async () => {
    sample.faults.add({ kind: "hang", times: 1 });
    await expect(get(MANIFEST, 200)).rejects.toThrow(/timeout|aborted/i);
    await expect(getWith({ kind: "reset", times: 1 })).rejects.toThrow("fetch failed");
  });

  it("cuts an answer short of its Content-Length", async () => {
    const response = await getWith({ kind: "cut", times: 1 });
    const honest = await (await get(MANIFEST)).arrayBuffer();
    expect(response.headers.get("content-length")).toBe(String(honest.byteLength));
    await expect(response.text()).rejects.toThrow();
  });

  it("sends bytes that do not match the digest, of manifests and of blobs", async () => {
    const response = await getWith({ kind: "wrong-digest", endpoint: "manifests", times: 1 });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(digestOf(bytes)).not.toBe(response.headers.get("docker-content-digest"));
    expect(() => JSON.parse(bytes.toString())).not.toThrow();
    const name = "sample/misbehaving/data-wrong-digest";
    const { manifests } = await (await get(`/v2/${name}/manifests/ok`)).json();
    const { config } = await (await get(`/v2/${name}/manifests/${manifests[0].digest}`)).json();
    const blob = await fetch(`${sample.global.url}/v2/${name}/blobs/${config.digest}`);
    expect(digestOf(Buffer.from(await blob.arrayBuffer()))).not.toBe(config.digest);
  });

  it("links and redirects to another host, and links in a circle", async () => {
    const foreign = await getWith({ kind: "foreign-link", times: 1 }, TAGS);
    expect(foreign.headers.get("link")).toContain(`<http://${FOREIGN_HOST}/`);
    const looping = await getWith({ kind: "looping-link", times: 1 }, `${TAGS}?n=1`);
    expect(looping.headers.get("link")).toBe(`<${TAGS}?n=1>; rel="next"`);
    const redirect = await getWith(
      { kind: "foreign-redirect", times: 1 },
      `/v2/sample/one-tag/blobs/${digestOf(Buffer.alloc(0))}`,
    );
    expect(new URL(redirect.headers.get("location") ?? "").host).toBe(FOREIGN_HOST);
  });

  it("sends without end", async () => {
    const response = await getWith({ kind: "huge" }, TAGS);
    let size = 0;
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > 30_000_000) break;
    }
    expect(size).toBeGreaterThan(30_000_000);
  });

  it("applies to the requests that a rule names, and as many as it says", async () => {
    sample.faults.add({ kind: "forbidden", region: "china" });
    sample.faults.add({ kind: "forbidden", endpoint: "tags" });
    sample.faults.add({ kind: "forbidden", repository: "sample/one-tag", reference: "2.0" });
    expect((await get(MANIFEST)).status).toBe(200);
    expect((await get(TAGS)).status).toBe(403);
    expect((await fetch(`${sample.china.url}/v2/`)).status).toBe(403);
    sample.faults.clear();
    const remove = sample.faults.add({ kind: "forbidden", times: 2 });
    expect((await get(TAGS)).status).toBe(403);
    expect(sample.faults.list()).toEqual([{ kind: "forbidden", times: 1 }]);
    remove();
    expect((await get(TAGS)).status).toBe(200);
  });
});

describe("sample/misbehaving", () => {
  it.each([
    ["throttle/manifests/bad", 429],
    ["throttle/manifests/ok", 200],
    ["throttle/tags/list", 200],
    ["unavailable-html/manifests/bad", 503],
    ["tags-forbidden/tags/list", 403],
    ["tags-forbidden/manifests/ok", 200],
    ["manifests-forbidden/manifests/ok", 403],
    ["nonsense/tags/list", 404],
  ])("answers %s with %i", async (path, status) => {
    expect((await get(`/v2/sample/misbehaving/${path}`)).status).toBe(status);
  });

  it("stays so when all rules are cleared", async () => {
    sample.faults.clear();
    expect((await get("/v2/sample/misbehaving/looping-link/tags/list")).headers.get("link")).toContain("looping-link");
  });
});
