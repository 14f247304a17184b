import { describe, expect, it, test } from "vitest";
import { catalogSchema, tagListSchema } from "@/lib/contract/list";
import { imageIndexSchema } from "@/lib/oci/manifest/manifest";
import { MANIFEST_MEDIA_TYPES, OCI_INDEX } from "@/lib/oci/manifest/media-type";
import { sha256 } from "../real-registry/push";
import { sampleApi } from "./sample-api";

const CACHED = /^public, max-age=\d+, s-maxage=\d+, stale-while-revalidate=\d+, stale-if-error=\d+$/;

const here = sampleApi();

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

/** Asks the registry itself. */
function upstream(path: string): Promise<Response> {
  return fetch(`${here.sample.global.url}${path}`, { headers: { accept: MANIFEST_MEDIA_TYPES.join(", ") } });
}

/** Returns the answers of all pages, starting at a path. */
async function follow(path: string): Promise<Response[]> {
  const responses: Response[] = [];
  for (let next: string | undefined = path; next; ) {
    const response: Response = await here.api.get(next);
    expect(response.status).toBe(200);
    responses.push(response);
    const link: string | null = response.headers.get("Link");
    next = link === null ? undefined : /^<(\/api\/[^>]+)>; rel="next"$/.exec(link)?.[1];
    if (link !== null) expect(next).toBeDefined();
  }
  return responses;
}

describe("the catalog", () => {
  it("returns every repository in one answer, in order", async () => {
    const response = await here.api.get("/api/global/v2/_catalog");
    const { repositories } = catalogSchema.parse(await response.json());
    expect(repositories).toHaveLength(3_025);
    expect(repositories).toEqual(repositories.toSorted());
    expect(response.headers.get("Link")).toBeNull();
    expect(response.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toMatch(CACHED);
    expect(response.headers.get("X-Data-Age")).toBe("0");
    expect(response.headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("is paged by Link, from memory", async () => {
    const all = catalogSchema.parse(await (await here.api.get("/api/global/v2/_catalog")).json()).repositories;
    const asked = here.sample.requests.count();
    const pages = await Promise.all(
      (await follow("/api/global/v2/_catalog?n=700")).map(async (page) => catalogSchema.parse(await page.json())),
    );
    expect(pages.map(({ repositories }) => repositories.length)).toEqual([700, 700, 700, 700, 225]);
    expect(pages.flatMap(({ repositories }) => repositories)).toEqual(all);
    expect(here.sample.requests.count()).toBe(asked);
  });

  it("is read once for all simultaneous callers", async () => {
    await Promise.all(Array.from({ length: 50 }, () => here.api.get("/api/global/v2/_catalog")));
    const pages = here.sample.requests.all().map(({ path }) => path);
    expect(pages).toHaveLength(4);
    expect(new Set(pages).size).toBe(4);
  });

  it("is different in China", async () => {
    const { repositories } = catalogSchema.parse(await (await here.api.get("/api/china/v2/_catalog")).json());
    expect(repositories).not.toContain("powershell/test-deps");
    expect(here.sample.requests.count(({ region }) => region === "global")).toBe(0);
  });
});

describe("tags", () => {
  it("are those of the registry, in its order, in one answer or in pages", async () => {
    const said = tagListSchema.parse(await (await upstream("/v2/dotnet/aspnet/tags/list")).json());
    const whole = await here.api.get("/api/global/v2/dotnet/aspnet/tags/list");
    expect(tagListSchema.parse(await whole.json())).toEqual(said);
    expect(said.tags).toHaveLength(10_244);
    const pages = await follow("/api/global/v2/dotnet/aspnet/tags/list?n=4000");
    const tags = await Promise.all(pages.map(async (page) => tagListSchema.parse(await page.json()).tags));
    expect(tags.flat()).toEqual(said.tags);
    expect(pages.map(({ headers }) => headers.get("Cache-Control"))).toEqual([
      expect.stringMatching(CACHED),
      expect.stringMatching(CACHED),
      expect.stringMatching(CACHED),
    ]);
  });

  test.each(["sample/no-tags", "sample/null-tags"])("of %s are an empty list", async (name) => {
    expect(await (await here.api.get(`/api/global/v2/${name}/tags/list`)).json()).toEqual({ name, tags: [] });
  });

  it("are revalidated with 304", async () => {
    const path = "/api/global/v2/mssql/server/tags/list";
    const etag = (await here.api.get(path)).headers.get("ETag") ?? "";
    for (const ifNoneMatch of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const response = await here.api.get(path, { headers: { "If-None-Match": ifNoneMatch } });
      expect([response.status, await response.text(), response.headers.get("ETag")]).toEqual([304, "", etag]);
      expect(response.headers.get("Cache-Control")).toMatch(CACHED);
    }
    expect((await here.api.get(path, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
    expect((await here.api.get(`${path}?n=2`, { headers: { "If-None-Match": etag } })).status).toBe(200);
  });
});

describe("manifests", () => {
  test.each([
    ["dotnet/aspnet", "10.0"],
    ["windows/servercore", "ltsc2022"],
    ["mssql/server", "2022-latest"],
    ["sample/one-tag", "1.0"],
    ["sample/unknown-artifact", "1.0"],
    ["sample/foreign-layers", "1809"],
  ])("%s:%s are the registry's own bytes, by tag and by digest", async (name, tag) => {
    const said = await upstream(`/v2/${name}/manifests/${tag}`);
    const bytes = await bytesOf(said);
    const byTag = await here.api.get(`/api/global/v2/${name}/manifests/${tag}`);
    const digest = byTag.headers.get("Docker-Content-Digest") ?? "";
    expect((await bytesOf(byTag)).equals(bytes)).toBe(true);
    expect(digest).toBe(sha256(bytes));
    expect(byTag.headers.get("Content-Type")).toBe(said.headers.get("Content-Type"));
    expect(byTag.headers.get("X-Body-Length")).toBe(String(bytes.length));
    expect(byTag.headers.get("ETag")).toBe(`"${digest}"`);
    expect(byTag.headers.get("Cache-Control")).toMatch(CACHED);
    const byDigest = await here.api.get(`/api/global/v2/${name}/manifests/${digest}`);
    expect((await bytesOf(byDigest)).equals(bytes)).toBe(true);
    expect(byDigest.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  });

  it("answer HEAD with the same headers and no body", async () => {
    const path = "/api/global/v2/dotnet/aspnet/manifests/10.0";
    const [get, head] = [await here.api.get(path), await here.api.get(path, { method: "HEAD" })];
    expect(head.status).toBe(200);
    expect(head.body).toBeNull();
    const lasting = ({ headers }: Response) => [...headers].filter(([name]) => name !== "x-request-id");
    expect(lasting(head)).toEqual(lasting(get));
  });

  it("answer 304 to a client that has the digest", async () => {
    const path = "/api/global/v2/dotnet/aspnet/manifests/10.0";
    const etag = (await here.api.get(path)).headers.get("ETag") ?? "";
    const response = await here.api.get(path, { headers: { "If-None-Match": etag } });
    expect([response.status, await response.text()]).toEqual([304, ""]);
    expect(response.headers.get("Docker-Content-Digest")).toBe(etag.slice(1, -1));
  });

  it("cost one request upstream for any number of callers, by tag and then by digest", async () => {
    const path = "/api/global/v2/dotnet/aspnet/manifests/";
    const answers = await Promise.all(Array.from({ length: 100 }, () => here.api.get(`${path}10.0`)));
    await here.api.get(`${path}${answers[0]?.headers.get("Docker-Content-Digest")}`);
    expect(here.sample.requests.all().map(({ path }) => path)).toEqual(["/v2/dotnet/aspnet/manifests/10.0"]);
  });

  it("differ by region where the registries do", async () => {
    const digest = async (region: string) =>
      (await here.api.get(`/api/${region}/v2/dotnet/aspnet/manifests/9.0`)).headers.get("Docker-Content-Digest");
    expect(await digest("china")).not.toBe(await digest("global"));
  });
});

describe("referrers", () => {
  it("are an image index, as the registry has it, filtered on request", async () => {
    const head = await here.api.get("/api/global/v2/dotnet/aspnet/manifests/8.0.1", { method: "HEAD" });
    const path = `dotnet/aspnet/referrers/${head.headers.get("Docker-Content-Digest")}`;
    const response = await here.api.get(`/api/global/v2/${path}`);
    expect(response.headers.get("Content-Type")).toBe(OCI_INDEX);
    expect(response.headers.get("OCI-Filters-Applied")).toBeNull();
    const { manifests } = imageIndexSchema.parse(await response.json());
    expect(manifests).toEqual(imageIndexSchema.parse(await (await upstream(`/v2/${path}`)).json()).manifests);
    const artifactType = manifests[0]?.artifactType ?? "";
    const filtered = await here.api.get(`/api/global/v2/${path}?artifactType=${encodeURIComponent(artifactType)}`);
    expect(filtered.headers.get("OCI-Filters-Applied")).toBe("artifactType");
    expect(imageIndexSchema.parse(await filtered.json()).manifests).toEqual(
      manifests.filter((one) => one.artifactType === artifactType),
    );
  });

  it("come from the fallback tag if the registry has no Referrers API", async () => {
    const head = await here.api.get("/api/global/v2/sample/referrers-by-tag/manifests/1.0", { method: "HEAD" });
    const digest = head.headers.get("Docker-Content-Digest");
    const response = await here.api.get(`/api/global/v2/sample/referrers-by-tag/referrers/${digest}`);
    expect(imageIndexSchema.parse(await response.json()).manifests.length).toBeGreaterThan(0);
  });
});
