import { afterAll, beforeAll, beforeEach, describe, expect, it, test, vi } from "vitest";
import { resolveAnswerSchema, resolveDetailSchema } from "@/lib/contract/resolve/resolve";
import { CATALOG_NAMES, MISSING_IN_CHINA } from "@/lib/sample/content/names/catalog-names";
import { type Sample, startSample } from "@/lib/sample/server";
import { type Api, freshApi } from "./api";
import { problemIn } from "./problem";

let sample: Sample;
let api: Api;

beforeAll(async () => {
  sample = await startSample();
  api = await freshApi(sample);
});
beforeEach(() => {
  sample.requests.clear();
  api.lines.length = 0;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sample.close();
});

const ask = (q: string, more = "") => api.get(`/api/resolve?q=${encodeURIComponent(q)}${more}`);
const answerTo = async (q: string, more = "") => {
  const response = await ask(q, more);
  expect(response.status).toBe(200);
  return resolveAnswerSchema.parse(await response.json());
};
const upstream = () => sample.requests.all().map(({ path }) => path.split("?")[0]);
const notCatalog = () => upstream().filter((path) => path !== "/v2/_catalog");

const HEX = "a".repeat(64);

describe("an image name in any form", () => {
  test.each([
    ["dotnet/aspnet", "global", "/dotnet/aspnet"],
    ["dotnet/aspnet:10.0", "global", "/dotnet/aspnet:10.0"],
    [`dotnet/aspnet@sha256:${HEX}`, "global", `/dotnet/aspnet@sha256:${HEX}`],
    ["mcr.microsoft.com/dotnet/aspnet:10.0", "global", "/dotnet/aspnet:10.0"],
    ["mcr.azure.cn/dotnet/aspnet:10.0", "china", "/dotnet/aspnet:10.0?region=china"],
    ["docker pull mcr.microsoft.com/dotnet/aspnet:10.0", "global", "/dotnet/aspnet:10.0"],
    ["$ sudo podman pull mcr.azure.cn/dotnet/aspnet:10.0", "china", "/dotnet/aspnet:10.0?region=china"],
    ["podman run --rm -it mcr.microsoft.com/powershell:latest pwsh", "global", "/powershell:latest"],
    ["helm pull oci://mcr.microsoft.com/helm/keda --version 1.16.0", "global", "/helm/keda:1.16.0"],
    ["FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build", "global", "/dotnet/sdk:10.0"],
    ["    image: mcr.microsoft.com/mssql/server:2022-latest", "global", "/mssql/server:2022-latest"],
    ["br/public:avm/res/network/virtual-network:0.7.0", "global", "/bicep/avm/res/network/virtual-network:0.7.0"],
    [
      "br:mcr.microsoft.com/bicep/avm/res/network/virtual-network:0.7.0",
      "global",
      "/bicep/avm/res/network/virtual-network:0.7.0",
    ],
    ["https://mcr.microsoft.com/en-us/artifact/mar/dotnet/aspnet/tags", "global", "/dotnet/aspnet"],
    ["https://mcr.microsoft.com/product/dotnet/aspnet/about", "global", "/dotnet/aspnet"],
    ["microsoft/dotnet:2.1-sdk", "global", "/dotnet/sdk:2.1"],
    ["docker pull microsoft/mssql-server-linux:2017-latest", "global", "/mssql/server:2017-latest"],
    ["mcr.azk8s.cn/dotnet/aspnet:10.0", "china", "/dotnet/aspnet:10.0?region=china"],
    ["m.daocloud.io/mcr.microsoft.com/dotnet/aspnet:10.0", "global", "/dotnet/aspnet:10.0"],
  ])("%s opens its page, and no repository is asked for", async (q, region, path) => {
    const answer = await answerTo(q);
    expect(answer).toMatchObject({ region, path });
    if (answer.kind === "search") throw new Error("an image or repository was meant");
    const image = answer.kind === "image" ? answer : undefined;
    const tag = image?.tag ? `:${image.tag}` : "";
    const digest = image?.digest ? `@${image.digest}` : "";
    expect(path).toBe(`/${answer.repository}${tag}${digest}${region === "china" ? "?region=china" : ""}`);
    expect(notCatalog()).toEqual([]);
  });

  it("is in the requested region if the name has none", async () => {
    expect(await answerTo("dotnet/aspnet:10.0", "&region=china")).toMatchObject({ region: "china" });
    expect(await answerTo("mcr.microsoft.com/dotnet/aspnet:10.0", "&region=china")).toMatchObject({ region: "global" });
  });

  it("is cached privately for a moment, and has the request's id", async () => {
    const response = await ask("dotnet/aspnet:10.0");
    expect(response.headers.get("Cache-Control")).toBe("private, max-age=30");
    expect(response.headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get("Content-Type")).toMatch(/^application\/json/);
  });
});

describe("part of a name", () => {
  it("is a search, with its first matches", async () => {
    const answer = await answerTo("aspnet");
    expect(answer).toMatchObject({ kind: "search", q: "aspnet", path: "/?q=aspnet" });
    if (answer.kind !== "search") return;
    expect(answer.found).toBeGreaterThanOrEqual(CATALOG_NAMES.filter((name) => name.includes("aspnet")).length);
    expect(answer.repositories?.[0]).toEqual({ repository: "dotnet/aspnet", path: "/dotnet/aspnet" });
    expect(notCatalog()).toEqual([]);
  });

  it.each([
    ["sql server", "mssql/server", "/mssql/server"],
    ["jdk 21", "openjdk/jdk", "/openjdk/jdk?q=21"],
    ["aspnet 8.0 alpine", "dotnet/aspnet", "/dotnet/aspnet?q=8.0%20alpine"],
    ["storage emulator", "azure-storage/azurite", "/azure-storage/azurite"],
  ])("or a product's name, as %s, finds what is meant first", async (q, repository, path) => {
    const answer = await answerTo(q);
    expect(answer.kind === "search" && answer.repositories?.[0]).toMatchObject({ repository, path });
    expect(notCatalog()).toEqual([]);
  });

  it("is answered quickly, however repetitive it is", async () => {
    for (const q of ["ab".repeat(127), "a ".repeat(127), "aaaa-".repeat(51)]) {
      const response = await ask(q.slice(0, 255));
      expect([200, 404]).toContain(response.status);
    }
    expect(notCatalog().length).toBeLessThan(4);
  });

  it("opens the only name that contains it", async () => {
    const [only] = CATALOG_NAMES.filter((name) => name.includes("mssql/serv"));
    expect(only).toBe("mssql/server");
    expect(await answerTo("mssql/serv")).toEqual({
      kind: "repository",
      region: "global",
      repository: "mssql/server",
      path: "/mssql/server",
    });
  });
});

describe("a bare digest", () => {
  it("is found once anything that has it was read, with its tag, and so are its platforms", async () => {
    const manifest = await api.get("/api/global/v2/dotnet/aspnet/manifests/9.0");
    const digest = manifest.headers.get("Docker-Content-Digest") ?? "";
    const [platform] = (await manifest.json()).manifests;
    sample.requests.clear();
    const response = await ask(`Digest: ${digest}`);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.json()).toEqual({
      kind: "image",
      region: "global",
      repository: "dotnet/aspnet",
      digest,
      tag: "9.0",
      path: `/dotnet/aspnet@${digest}?tag=9.0`,
    });
    // Whichever region is asked first, the digest is found where it was read.
    expect(await answerTo(digest.slice("sha256:".length), "&region=china")).toMatchObject({ region: "global" });
    expect(await answerTo(platform.digest)).toMatchObject({ path: `/dotnet/aspnet@${platform.digest}` });
    expect(upstream()).toEqual([]);
  });

  it("is returned with every place where it was read", async () => {
    const path = (region: string) => `/api/${region}/v2/mssql/server/manifests/2022-latest`;
    const digest = (await api.get(path("global"))).headers.get("Docker-Content-Digest");
    expect((await api.get(path("china"))).headers.get("Docker-Content-Digest")).toBe(digest);
    expect(await answerTo(digest ?? "", "&region=china")).toMatchObject({
      region: "china",
      path: `/mssql/server@${digest}?region=china&tag=2022-latest`,
      also: [
        {
          input: `mcr.microsoft.com/mssql/server@${digest}`,
          region: "global",
          path: `/mssql/server@${digest}?tag=2022-latest`,
        },
      ],
    });
  });

  it("that was not read is 404, without a request", async () => {
    const refused = await ask(`sha256:${HEX}`);
    expect(await problemIn(refused.clone())).toMatchObject({ status: 404, code: "MANIFEST_UNKNOWN" });
    expect(resolveDetailSchema.parse((await refused.json()).errors[0].detail)).toMatchObject({
      problem: "digest-unknown",
      part: `sha256:${HEX}`,
    });
    expect(upstream()).toEqual([]);
  });
});

describe("what names nothing", () => {
  test.each([
    ["", 400, "NAME_INVALID", "empty", []],
    ["x".repeat(70_000), 400, "NAME_INVALID", "too-long", []],
    ["Dotnet/AspNet:10.0", 400, "NAME_INVALID", "repository-uppercase", ["dotnet/aspnet:10.0"]],
    ["dotnet//aspnet:10.0", 400, "NAME_INVALID", "repository-invalid", ["dotnet/aspnet:10.0"]],
    ["mcr.microsoft.com/a/../b", 400, "NAME_INVALID", "repository-invalid", []],
    ["dotnet/aspnet:", 400, "TAG_INVALID", "tag-empty", ["dotnet/aspnet"]],
    [`dotnet/aspnet:${"t".repeat(129)}`, 400, "TAG_INVALID", "tag-too-long", ["dotnet/aspnet"]],
    ["dotnet/aspnet@sha256:abc", 400, "DIGEST_INVALID", "digest-length", ["dotnet/aspnet"]],
    ["sha256:xyz", 400, "DIGEST_INVALID", "digest-invalid", []],
    ["docker pull", 400, "NAME_INVALID", "no-name", []],
    [
      "FROM mcr.microsoft.com/dotnet/aspnet:$TAG",
      400,
      "NAME_INVALID",
      "placeholder",
      ["mcr.microsoft.com/dotnet/aspnet"],
    ],
    ["dotnet/sdk:1 mssql/server:2", 400, "NAME_INVALID", "several-names", ["dotnet/sdk:1", "mssql/server:2"]],
    ["westus.data.mcr.microsoft.com/a/b", 400, "NAME_INVALID", "data-endpoint", undefined],
    ["https://example.com/", 400, "NAME_INVALID", "address-unknown", []],
    ["ghcr.io/owner/mssql/server:1", 404, "NAME_UNKNOWN", "host-foreign", undefined],
    ["qqqqzzzz", 404, "NAME_UNKNOWN", "repository-unknown", []],
  ])("%j is %d %s: %s; no repository is asked for", async (q, status, code, problem, nearest) => {
    const response = await ask(q);
    expect(await problemIn(response.clone())).toMatchObject({ status, code });
    const detail = resolveDetailSchema.parse((await response.json()).errors[0].detail);
    expect(detail.problem).toBe(problem);
    if (nearest) expect(detail.nearest.map(({ input }) => input)).toEqual(nearest);
    expect(notCatalog()).toEqual([]);
    expect(JSON.stringify(api.lines).length).toBeLessThan(1_500);
  });

  it("without q is refused, and so is an unknown region", async () => {
    expect(await problemIn(await api.get("/api/resolve"))).toMatchObject({ status: 400, code: "NAME_INVALID" });
    expect(await problemIn(await ask("a", "&region=mars"))).toMatchObject({ status: 404, code: "NAME_UNKNOWN" });
    expect(upstream()).toEqual([]);
  });

  it("is requested once if only the registry can know, and has what is near", async () => {
    const response = await ask("mcr.microsoft.com/dotnet/aspnett:10.0");
    expect(await problemIn(response.clone())).toMatchObject({ status: 404, code: "NAME_UNKNOWN" });
    const { nearest } = resolveDetailSchema.parse((await response.json()).errors[0].detail);
    expect(nearest[0]).toEqual({ input: "dotnet/aspnet:10.0", region: "global", path: "/dotnet/aspnet:10.0" });
    // The second host is the target of the registry's redirects.
    expect(notCatalog()).toEqual(["/v2/dotnet/aspnett/tags/list", "/tags/dotnet/aspnett"]);
  });

  it("is opened if the registry has what its catalog does not list", async () => {
    expect(CATALOG_NAMES).not.toContain("sample/one-tag");
    expect(await answerTo("sample/one-tag:1.0")).toMatchObject({ kind: "image", path: "/sample/one-tag:1.0" });
    expect(notCatalog()).toEqual(["/v2/sample/one-tag/tags/list"]);
  });

  it("uses a region's own catalog", async () => {
    const [missing = ""] = MISSING_IN_CHINA;
    expect(await answerTo(`mcr.microsoft.com/${missing}`)).toMatchObject({ kind: "repository" });
    expect(await problemIn(await ask(`mcr.azure.cn/${missing}`))).toMatchObject({ status: 404, code: "NAME_UNKNOWN" });
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])("%s is 405", async (method) => {
    const response = await api.get("/api/resolve?q=a", { method });
    expect(await problemIn(response)).toMatchObject({ status: 405, code: "UNSUPPORTED" });
  });
});
