import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { imageIndexSchema } from "@/lib/oci/manifest/manifest";
import { MANIFEST_MEDIA_TYPES, OCI_MANIFEST } from "@/lib/oci/manifest/media-type";
import { digestOf } from "./content/archive/digest-of";
import { LISTED_WITHOUT_CONTENT } from "./content/names/catalog-names";
import { type Sample, startSample } from "./server";

const ACCEPT = { accept: MANIFEST_MEDIA_TYPES.join(", ") };
const catalogSchema = z.object({ repositories: z.array(z.string()) });
const tagsSchema = z.object({ name: z.string(), tags: z.nullable(z.array(z.string())) });
const errorSchema = z.object({ errors: z.array(z.object({ code: z.string() })) });

let sample: Sample;

beforeAll(async () => {
  sample = await startSample();
});
afterAll(() => sample.close());

function get(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${sample.global.url}${path}`, { redirect: "manual", ...init });
}

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

async function codeOf(response: Response): Promise<string | undefined> {
  return errorSchema.parse(await response.json()).errors[0]?.code;
}

/** Reads all pages from a path on, and checks that each link is relative. */
async function pages(path: string): Promise<unknown[]> {
  const bodies: unknown[] = [];
  for (let next: string | undefined = path; next; ) {
    const response: Response = await get(next);
    bodies.push(await response.json());
    const link: string | null = response.headers.get("link");
    next = link === null ? undefined : /^<(\/v2\/[^>]+)>; rel="next"$/.exec(link)?.[1];
    if (link !== null) expect(next).toBeDefined();
  }
  return bodies;
}

describe("the registry endpoint", () => {
  it("answers a ping with the headers that MAR sends", async () => {
    const response = await get("/v2/");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({});
    expect(response.headers.get("docker-distribution-api-version")).toBe("registry/2.0");
    expect(response.headers.get("x-ms-correlation-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get("x-msedge-ref")).toMatch(/^Ref A: /);
  });

  it("pages the catalog completely, whatever page size is requested", async () => {
    const read = async (path: string) => (await pages(path)).flatMap((body) => catalogSchema.parse(body).repositories);
    const all = await read("/v2/_catalog");
    expect(all.length).toBe(3_025);
    expect(await read("/v2/_catalog?n=500")).toEqual(all);
    expect((await pages("/v2/_catalog?n=99999")).length).toBeGreaterThan(1);
  });

  it("pages tags on request", async () => {
    const read = async (path: string) => (await pages(path)).flatMap((body) => tagsSchema.parse(body).tags ?? []);
    const all = await read("/v2/dotnet/runtime/tags/list");
    expect(await pages("/v2/dotnet/runtime/tags/list")).toHaveLength(1);
    expect(await read("/v2/dotnet/runtime/tags/list?n=700")).toEqual(all);
    expect([...all].sort()).toEqual(all);
    expect((await get("/v2/dotnet/runtime/tags/list?n=many")).status).toBe(400);
  });

  it("answers an empty list in both ways", async () => {
    expect(await (await get("/v2/sample/no-tags/tags/list")).json()).toEqual({ name: "sample/no-tags", tags: [] });
    expect(await (await get("/v2/sample/null-tags/tags/list")).json()).toEqual({
      name: "sample/null-tags",
      tags: null,
    });
  });

  it("answers manifests by tag, by digest, to HEAD, and with 304", async () => {
    const byTag = await get("/v2/dotnet/aspnet/manifests/10.0", { headers: ACCEPT });
    const bytes = await bytesOf(byTag);
    const digest = byTag.headers.get("docker-content-digest") ?? "";
    expect(digestOf(bytes)).toBe(digest);
    const byDigest = await get(`/v2/dotnet/aspnet/manifests/${digest}`, { headers: ACCEPT });
    expect(await bytesOf(byDigest)).toEqual(bytes);
    const head = await get("/v2/dotnet/aspnet/manifests/10.0", { headers: ACCEPT, method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(String(bytes.length));
    expect(head.headers.get("docker-content-digest")).toBe(digest);
    const etag = byTag.headers.get("etag") ?? "";
    const same = await get("/v2/dotnet/aspnet/manifests/10.0", { headers: { ...ACCEPT, "if-none-match": etag } });
    expect(same.status).toBe(304);
  });

  it("has no manifest for clients that do not accept its media type", async () => {
    const none = await get("/v2/dotnet/aspnet/manifests/10.0", { headers: { accept: OCI_MANIFEST } });
    expect(none.status).toBe(404);
    expect(await codeOf(none)).toBe("MANIFEST_UNKNOWN");
  });

  it("redirects to the data endpoint, which requires its signature", async () => {
    const manifest = await (await get("/v2/mssql/server/manifests/2022-latest", { headers: ACCEPT })).json();
    const { digest, size } = z
      .object({ config: z.object({ digest: z.string(), size: z.number() }) })
      .parse(manifest).config;
    const head = await get(`/v2/mssql/server/blobs/${digest}`, { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(String(size));
    const redirect = await get(`/v2/mssql/server/blobs/${digest}`);
    expect(redirect.status).toBe(307);
    const location = new URL(redirect.headers.get("location") ?? "");
    expect(location.host).toBe(sample.global.dataHost);
    expect(digestOf(await bytesOf(await fetch(location)))).toBe(digest);
    location.searchParams.delete("sig");
    expect((await fetch(location)).status).toBe(403);
  });

  it("filters referrers and says so", async () => {
    const { headers } = await get("/v2/dotnet/aspnet/manifests/8.0.1", { headers: ACCEPT });
    const path = `/v2/dotnet/aspnet/referrers/${headers.get("docker-content-digest")}`;
    const all = await get(path);
    expect(imageIndexSchema.parse(await all.json()).manifests).toHaveLength(23);
    expect(all.headers.get("oci-filters-applied")).toBeNull();
    const filtered = await get(`${path}?artifactType=application/spdx%2Bjson`);
    expect(imageIndexSchema.parse(await filtered.json()).manifests).toEqual([]);
    expect(filtered.headers.get("oci-filters-applied")).toBe("artifactType");
  });

  it("answers errors in the spec's form", async () => {
    expect(await codeOf(await get("/v2/Bad_Name/tags/list"))).toBe("NAME_INVALID");
    expect(await codeOf(await get("/v2/dotnet/aspnet/manifests/sha256:1"))).toBe("DIGEST_INVALID");
    expect(await codeOf(await get("/v2/sample/nothing/tags/list"))).toBe("NAME_UNKNOWN");
    const write = await get("/v2/dotnet/aspnet/manifests/10.0", { method: "DELETE" });
    expect([write.status, await codeOf(write)]).toEqual([405, "UNSUPPORTED"]);
  });

  it("answers lost lists of tags with the storage's XML, after a redirect", async () => {
    const [lost] = LISTED_WITHOUT_CONTENT;
    const response = await get(`/v2/${lost}/tags/list`, { redirect: "follow" });
    expect(response.status).toBe(404);
    const bytes = await bytesOf(response);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString()).toContain("<Code>BlobNotFound</Code>");
  });
});

describe("the regions", () => {
  it("differ in some repositories and tags, and share digests otherwise", async () => {
    const china = (path: string) => fetch(`${sample.china.url}${path}`, { headers: ACCEPT, redirect: "manual" });
    const digest = async (response: Response) => response.headers.get("docker-content-digest");
    const global = (path: string) => get(path, { headers: ACCEPT });
    expect((await china("/v2/powershell/test-deps/manifests/latest")).status).toBe(404);
    expect((await china("/v2/dotnet/aspnet/manifests/8.0-jammy")).status).toBe(404);
    const path = (tag: string) => `/v2/dotnet/aspnet/manifests/${tag}`;
    expect(await digest(await china(path("10.0")))).toBe(await digest(await global(path("10.0"))));
    expect(await digest(await china(path("9.0")))).not.toBe(await digest(await global(path("9.0"))));
  });
});

describe("startSample", () => {
  it("listens after less than a second of work, and serves the same bytes each time", async () => {
    const since = process.cpuUsage();
    const other = await startSample({ delay: 1 });
    expect(process.cpuUsage(since).user / 1000).toBeLessThan(1_000);
    for (const path of ["dotnet/sdk/manifests/latest", "playwright/manifests/v1.63.0", "helm/keda/tags/list"]) {
      const [a, b] = await Promise.all(
        [sample, other].map(({ global }) => fetch(`${global.url}/v2/${path}`, { headers: ACCEPT })),
      );
      expect(await a?.text()).toBe(await b?.text());
    }
    await other.close();
  });

  it("counts the requests of both endpoints", async () => {
    sample.requests.clear();
    await get("/v2/");
    await fetch(`http://${sample.global.dataHost}/blobs`);
    expect(
      sample.requests.all().map(({ region, endpoint, method, path }) => ({ region, endpoint, method, path })),
    ).toEqual([
      { region: "global", endpoint: "registry", method: "GET", path: "/v2/" },
      { region: "global", endpoint: "data", method: "GET", path: "/blobs" },
    ]);
    expect(sample.requests.count(({ endpoint }) => endpoint === "data")).toBe(1);
  });
});
