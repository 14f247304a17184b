import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test, vi } from "vitest";
import { type RegionAnswerLine, regionAnswerLineSchema } from "@/lib/contract/region/region-answer-line";
import type { Region } from "@/lib/mar/region";
import { MANIFEST_MEDIA_TYPES } from "@/lib/oci/manifest/media-type";
import { type Sample, startSample } from "@/lib/sample/server";
import { type Api, freshApi } from "./api";
import { problemIn } from "./problem";

let sample: Sample;
let api: Api;

beforeAll(async () => {
  sample = await startSample();
});
beforeEach(async () => {
  api = await freshApi(sample, { attemptMilliseconds: 2000 });
  sample.requests.clear();
});
afterEach(() => sample.faults.clear());
afterAll(async () => {
  vi.unstubAllEnvs();
  await sample.close();
});

const ASPNET = "dotnet/aspnet";

async function linesOf(
  region: Region,
  references: readonly string[],
  { name = ASPNET, query = "", headers = {} }: { name?: string; query?: string; headers?: Record<string, string> } = {},
): Promise<RegionAnswerLine[]> {
  const search = new URLSearchParams(references.map((reference) => ["reference", reference]));
  const response = await api.get(`/api/${region}/digests/${name}?${search}${query}`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toMatch(/^application\/x-ndjson\b/);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  const lines = (await response.text()).trimEnd().split("\n");
  return lines.map((line) => regionAnswerLineSchema.parse(JSON.parse(line)));
}

async function upstreamDigest(region: Region, reference: string): Promise<string | null> {
  const response = await fetch(`${sample[region].url}/v2/${ASPNET}/manifests/${reference}`, {
    headers: { accept: MANIFEST_MEDIA_TYPES.join(", ") },
  });
  return response.headers.get("Docker-Content-Digest");
}

describe("the digests that a region serves", () => {
  it("are those of that region, with one request per tag", async () => {
    const [here, there] = [await upstreamDigest("global", "9.0"), await upstreamDigest("china", "9.0")];
    expect(there).not.toBe(here);
    sample.requests.clear();
    expect(await linesOf("china", ["9.0", "9.0"])).toEqual([
      { reference: "9.0", digest: there, readAt: expect.any(String) },
    ]);
    expect(await linesOf("global", ["9.0"])).toMatchObject([{ digest: here }]);
    expect(sample.requests.all().map(({ region }) => region)).toEqual(["china", "global"]);
  });

  it("report missing tags, and failures with their reason", async () => {
    sample.faults.add({ region: "china", repository: ASPNET, reference: "10.0", kind: "not-json" });
    sample.faults.add({ region: "china", repository: ASPNET, reference: "10.0.11", kind: "hang" });
    const lines = await linesOf("china", ["8.0-jammy", "10.0", "10.0.11", "latest"]);
    const problems = Object.fromEntries(
      lines.map((line) => [line.reference, "problem" in line ? line.problem.reason : "served"]),
    );
    expect(problems).toEqual({
      "8.0-jammy": "unknown-manifest",
      "10.0": "malformed",
      "10.0.11": "timeout",
      latest: "served",
    });
  });

  it("have the creation date on request", async () => {
    const [line] = await linesOf("china", ["9.0"], { query: "&created" });
    expect(line).toMatchObject({ created: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
  });

  it("report whether a digest is served", async () => {
    const here = (await upstreamDigest("global", "10.0")) ?? "";
    expect(await linesOf("china", [here])).toMatchObject([{ reference: here, digest: here }]);
    const name = "sample/one-tag";
    expect(await linesOf("china", [here], { name })).toMatchObject([{ problem: { code: "MANIFEST_UNKNOWN" } }]);
  });

  it("come from memory for a minute, and are refreshed on request", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      await linesOf("china", ["latest"]);
      await linesOf("china", ["latest"]);
      expect(sample.requests.count()).toBe(1);
      vi.setSystemTime(Date.now() + 5_000);
      await linesOf("china", ["latest"]);
      expect(sample.requests.count()).toBe(1);
      await linesOf("china", ["latest"], { headers: { "Cache-Control": "no-cache" } });
      await linesOf("china", ["latest"], { headers: { "Cache-Control": "no-cache" } });
      expect(sample.requests.count()).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it("are never older ones if the registry fails", async () => {
    await linesOf("china", ["latest"]);
    sample.faults.add({ region: "china", repository: ASPNET, kind: "reset" });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
    try {
      expect(await linesOf("china", ["latest"])).toMatchObject([{ problem: { reason: "unreachable" } }]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("bad input", () => {
  test.each([
    ["no reference", "/api/china/digests/dotnet/aspnet", "TAG_INVALID", 400],
    ["no tag", "/api/china/digests/dotnet/aspnet?reference=-x", "TAG_INVALID", 400],
    ["no digest", "/api/china/digests/dotnet/aspnet?reference=sha256:0", "DIGEST_INVALID", 400],
    ["no name", "/api/china/digests/DotNet?reference=x", "NAME_INVALID", 400],
    ["no region", "/api/mars/digests/dotnet/aspnet?reference=x", "NAME_UNKNOWN", 404],
    [
      "too many",
      `/api/china/digests/dotnet/aspnet?${Array.from({ length: 65 }, (_, at) => `reference=${at}`).join("&")}`,
      "TAG_INVALID",
      400,
    ],
  ])("%s is refused", async (_name, target, code, status) => {
    expect(await problemIn(await api.get(target))).toMatchObject({ code, status });
    expect(sample.requests.count()).toBe(0);
  });
});
