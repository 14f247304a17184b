import { describe, expect, it, test } from "vitest";
import { BOXES, pixelsOf } from "@/lib/server/drawing/pixels.testing";
import { sampleApi } from "../api/sample-api";

const here = sampleApi();

async function pictureAt(target: string, status = 200) {
  const response = await here.api.get(target);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.status, target).toBe(status);
  expect(response.headers.get("Content-Type")).toBe("image/png");
  expect(bytes.byteLength).toBeLessThan(100_000);
  return { response, bytes, pixels: await pixelsOf(bytes) };
}

const SITE = "/og/site.png";

describe("a picture", () => {
  test.each([
    ["/og/global/dotnet/aspnet.png", true, true],
    ["/og/global/dotnet/aspnet:10.0.png", true, true],
    ["/og/china/dotnet/aspnet:10.0.png", true, true],
    ["/og/global/helm/keda:1.16.0.png", true, false],
    ["/og/compare.png?from=dotnet/aspnet:9.0&to=mcr.azure.cn/dotnet/aspnet:10.0", false, false],
    [SITE, false, true],
  ])("at %s has figures: %j, labels: %j", async (path, figures, labels) => {
    const { pixels, response } = await pictureAt(path);
    expect([pixels.width, pixels.height]).toEqual([1200, 630]);
    expect(pixels.ink(BOXES.name)).toBeGreaterThan(3_000);
    if (!path.includes("compare")) {
      expect(pixels.ink(BOXES.figures) > 300).toBe(figures);
      expect(pixels.ink(BOXES.labels) > 300).toBe(labels);
    }
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=3600, s-maxage=3600");
  });

  it("is of its image: by tag and digest, in each region", async () => {
    const answer = await here.api.get("/api/global/v2/dotnet/aspnet/manifests/10.0");
    const digest = answer.headers.get("Docker-Content-Digest");
    const names = ["global/dotnet/aspnet:10.0", "china/dotnet/aspnet:10.0", `global/dotnet/aspnet@${digest}`];
    const tags = new Set<string | null>();
    for (const name of names) tags.add((await pictureAt(`/og/${name}.png`)).response.headers.get("ETag"));
    expect(tags.size).toBe(3);
  });

  it("is drawn once, and not sent again to who has it", async () => {
    const { response, bytes } = await pictureAt("/og/global/dotnet/aspnet:10.0.png");
    const etag = response.headers.get("ETag") ?? "";
    expect((await pictureAt("/og/global/dotnet/aspnet:10.0.png")).bytes).toEqual(bytes);
    const again = await here.api.get("/og/global/dotnet/aspnet:10.0.png", { headers: { "If-None-Match": etag } });
    expect([again.status, again.headers.get("ETag"), await again.text()]).toEqual([304, etag, ""]);
    const head = await here.api.get("/og/global/dotnet/aspnet:10.0.png", { method: "HEAD" });
    expect([head.headers.get("X-Body-Length"), await head.text()]).toEqual([String(bytes.byteLength), ""]);
  });

  it("asks the registry for nothing that the page did not ask", async () => {
    await pictureAt("/og/global/dotnet/aspnet.png");
    expect(here.sample.requests.all().map(({ path }) => path.split("?")[0])).toEqual(["/v2/dotnet/aspnet/tags/list"]);
  });
});

describe("in place of what there is not", () => {
  test.each([
    ["/og/global/dotnet/no-such-repository.png", 404],
    ["/og/global/dotnet/aspnet:no-such-tag.png", 404],
    ["/og/mars/dotnet/aspnet.png", 404],
    ["/og/global/dotnet/aspnet", 404],
    ["/og", 404],
    ["/og/global.png", 404],
    ["/og/global/Dotnet.png", 400],
    [`/og/global/${"a".repeat(256)}.png`, 400],
    ["/og/global/dotnet/aspnet:%20.png", 400],
    ["/og/global/dotnet/aspnet@sha256:1.png", 400],
    ["/og/global/%3Cscript%3E.png", 400],
    ["/og/compare.png", 400],
    ["/og/compare.png?from=a:1&to=B:1", 400],
  ])("%s answers %i with the site's picture, which nobody keeps", async (path, status) => {
    const site = await pictureAt(SITE);
    const { response, bytes } = await pictureAt(path, status);
    expect(bytes).toEqual(site.bytes);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("ETag")).toBeNull();
  });

  it("a registry that fails gives it too, with the API's status", async () => {
    here.sample.faults.add({ kind: "throttle-retry-after", endpoint: "manifests", region: "global", retryAfter: 60 });
    const { response } = await pictureAt("/og/global/dotnet/aspnet:10.0.png", 429);
    expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(50);
    here.sample.faults.clear();
    await pictureAt("/og/global/dotnet/aspnet:10.0.png");
  });
});

describe("what comes late", () => {
  it("is left out, and the picture is kept for a moment only", async () => {
    here.sample.faults.add({ kind: "hang", endpoint: "blobs", region: "global" });
    const { response, pixels } = await pictureAt("/og/global/azure-cli:2.60.0.png");
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=30, s-maxage=30");
    expect(pixels.ink(BOXES.name)).toBeGreaterThan(3_000);
  });
});
