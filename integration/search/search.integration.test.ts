import { describe, expect, it, test } from "vitest";
import { searchAnswerSchema } from "@/lib/contract/search/search";
import { parseDigest } from "@/lib/oci/name/digest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { problemIn } from "../api/problem";
import { sampleApi } from "../api/sample-api";

const here = sampleApi();
const ask = (query: string) => here.api.get(`/api/global/search${query}`);
const answerTo = async (query: string) => searchAnswerSchema.parse(await (await ask(query)).json());

/** Reads what visitors read, and waits until it is in the index. */
async function read(...paths: string[]): Promise<void> {
  for (const path of paths) await (await here.api.get(path)).arrayBuffer();
  // After the API, as each test has modules of its own.
  const { processStore } = await import("@/lib/server/process/store");
  await processStore().index.filled();
}

const V2 = "/api/global/v2";

describe("a search of what was read", () => {
  it("says that an empty index is no answer about the registry", async () => {
    expect(await answerTo("?q=noble")).toEqual({ results: [], indexed: { repositories: 0, tags: 0 } });
  });

  it("finds tags of lists and images that visitors opened, and says how much of the catalog that is", async () => {
    await read(`${V2}/_catalog`, `${V2}/azure-cli/tags/list`, `${V2}/dotnet/aspnet/manifests/10.0`);
    const response = await ask("?q=10.0+aspnet");
    expect(response.headers.get("Cache-Control")).toMatch(/^public, max-age=/);
    expect(Number(response.headers.get("X-Data-Age"))).toBeLessThan(60);
    const { results, indexed } = searchAnswerSchema.parse(await response.json());
    const served = await here.api.get(`${V2}/dotnet/aspnet/manifests/10.0`, { method: "HEAD" });
    const digest = served.headers.get("Docker-Content-Digest");
    expect(results).toMatchObject([
      { kind: "tag", repository: "dotnet/aspnet", tag: "10.0", digest, artifact: "index" },
    ]);
    expect(results[0]).toMatchObject({ platforms: expect.arrayContaining(["linux/amd64"]) });
    expect(indexed).toMatchObject({ repositories: 2, of: expect.any(Number) });
    expect(indexed.of).toBeGreaterThan(2);
    expect((await answerTo("?q=arch:arm64+repo:dotnet/")).results).toHaveLength(1);
    expect((await answerTo("?q=azure-cli")).results.length).toBeGreaterThan(0);
  });

  it("goes on where a page ended, and gives each tag once", async () => {
    await read(`${V2}/dotnet/aspnet/tags/list`);
    const found: string[] = [];
    let after: string | undefined;
    do {
      const { results, next } = await answerTo(`?q=noble&kind=tag${after ? `&after=${after}` : ""}`);
      found.push(...results.map((each) => `${each.repository}:${each.tag}`));
      after = next;
    } while (after !== undefined && found.length < 1_000);
    expect(found.length).toBeGreaterThan(50);
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((name) => !name.includes("noble"))).toEqual([]);
  });

  it("finds a digest, a platform of it and its layers, by digits too", async () => {
    const path = `${V2}/dotnet/aspnet/manifests`;
    const index = await (await here.api.get(`${path}/10.0`)).json();
    const platform: string = index.manifests[0].digest;
    await read(`${path}/${platform}`);
    const { layers } = await (await here.api.get(`${path}/${platform}`)).json();
    for (const [q, as] of [
      [platform, "platform"],
      [platform.slice(7, 25), "platform"],
      [layers[0].digest, "layer"],
    ]) {
      const { results } = await answerTo(`?q=${q}`);
      expect(results).toContainEqual(
        expect.objectContaining({ kind: "digest", as, repository: "dotnet/aspnet", tag: "10.0", is: "now" }),
      );
    }
    expect((await answerTo(`?q=sha256:${"0".repeat(64)}`)).results).toEqual([]);
  });

  it("finds packages of images, and always says how many images have an SBOM", async () => {
    const path = `${V2}/dotnet/aspnet/manifests/10.0`;
    await read(path);
    const nothing = { images: 0, withSbom: 0, partly: 0, unreadable: 0, waiting: 0 };
    expect(await answerTo("?q=pkg:openssl")).toMatchObject({ results: [], indexed: { packages: nothing } });
    const digest = parseDigest((await here.api.get(path)).headers.get("Docker-Content-Digest") ?? "");
    if (!digest) throw new Error("no digest");
    const repository = repositorySchema.parse("dotnet/aspnet");
    const { processStore } = await import("@/lib/server/process/store");
    const { packages } = processStore();
    await packages.expect("global", [{ repository, digest }]);
    const openssl = { type: "deb", space: "debian", name: "openssl", version: "3.0.2-0" };
    await packages.put({ subject: digest, platform: "linux/amd64", packages: [openssl], isPartial: false });
    await packages.settle("global", digest, { state: "read", subjects: [digest], isPartial: false });
    const found = {
      ...{ kind: "package", repository, tag: "10.0", tags: ["10.0"], digest, platform: "linux/amd64" },
      package: { type: "deb", namespace: "debian", name: "openssl", version: "3.0.2-0" },
    };
    for (const q of ["?q=pkg:openssl@3.0.*", "?q=openssl&kind=package", "?q=pkg:openssl+repo:dotnet/+os:linux"]) {
      const { results, indexed } = await answerTo(q);
      expect(results).toEqual([found]);
      expect(indexed.packages).toEqual({ ...nothing, images: 1, withSbom: 1 });
    }
    expect(await answerTo("?q=pkg:zlib")).toMatchObject({ results: [], indexed: { packages: { withSbom: 1 } } });
  });

  it.each([
    ["purl:openssl", "no-purl"],
    ["pkg:^open(ssl|bsd).*$", "no-package"],
    [`pkg:${"a".repeat(10_000)}`, "too-long"],
  ])("says what is wrong with %.20s", async (q, kind) => {
    const { results, problems } = await answerTo(`?q=${encodeURIComponent(q)}`);
    expect(results).toEqual([]);
    expect(problems?.map((problem) => problem.kind)).toContain(kind);
  });

  it.each([
    ["kind=digest&q=xyz", "no-digest"],
    ["kind=digest&q=", "no-digest"],
    ["kind=digest&q=pkg:openssl", "no-digest"],
    [`kind=digest&q=sha256:${"a".repeat(65)}`, "no-digest"],
    ["q=sha256:abc", "no-digest"],
    [`q=os:alpine+sha256:${"a".repeat(64)}`, "no-digest"],
    ["kind=package&q=", "value-missing"],
    ["kind=package&q=os:alpine", "value-missing"],
    ["q=base:UPPER/case", "unknown-value"],
    ["q=pkg:openssl+base:dotnet/runtime", "not-together"],
    ["kind=tag&q=pkg:openssl", "not-together"],
  ])("answers %s with what is wrong, not with nothing alone", async (query, kind) => {
    const { problems } = await answerTo(`?${query}`);
    expect(problems?.map((problem) => problem.kind)).toContain(kind);
  });

  it("says what of a search is no condition", async () => {
    const { problems } = await answerTo(`?q=${encodeURIComponent("color:red ver:>9 ver:<8 ^a.*$")}`);
    expect(problems?.map(({ kind }) => kind)).toEqual(["unknown-operator", "no-name", "contradiction"]);
  });
});

test.each([
  ["/api/mars/search?q=a", 404, "NAME_UNKNOWN"],
  ["/api/global/search?q=a&kind=image", 400, "PAGINATION_NUMBER_INVALID"],
  ["/api/global/search?q=a&after=-1", 400, "PAGINATION_NUMBER_INVALID"],
  ["/api/global/search?q=a&after=99999999999999999", 400, "PAGINATION_NUMBER_INVALID"],
  [`/api/global/search?q=sha256:${"a".repeat(64)}&after=1`, 400, "PAGINATION_NUMBER_INVALID"],
  ["/api/global/search?q=0123456789ab&kind=digest&after=1", 400, "PAGINATION_NUMBER_INVALID"],
])("%s is answered %d %s", async (path, status, code) => {
  const response = await here.api.get(path);
  expect(response.status).toBe(status);
  expect(await problemIn(response)).toMatchObject({ code });
});
