import { afterAll, beforeAll, beforeEach, describe, expect, it, test, vi } from "vitest";
import { type Sample, startSample } from "@/lib/sample/server";
import { type Api, freshApi } from "./api";
import { problemIn } from "./problem";

const HEX = "a".repeat(64);
const LONG = "a".repeat(10_000);
const shortened = (text: string) => (text.length > 70 ? `${text.slice(0, 70)}… (${text.length})` : text);

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

const REFUSED = [
  ["/api/global/v2/Dotnet/ASPNET/tags/list", 400, "NAME_INVALID"],
  ["/api/global/v2/dotnet//aspnet/tags/list", 400, "NAME_INVALID"],
  ["/api/global/v2//dotnet/tags/list", 400, "NAME_INVALID"],
  ["/api/global/v2/dotnet/../aspnet/tags/list", 400, "NAME_INVALID"],
  ["/api/global/v2/%2e%2e/aspnet/tags/list", 400, "NAME_INVALID"],
  ["/api/global/v2/%2e%2e%2f_catalog/tags/list", 400, "NAME_INVALID"],
  ["/api/global/v2/dotnet/%252e%252e/tags/list", 400, "NAME_INVALID"],
  ["/api/global/v2/dotnet%252Faspnet/tags/list", 400, "NAME_INVALID"],
  ["/api/global/v2/dotnet%00aspnet/tags/list", 400, "NAME_INVALID"],
  ["/api/global/v2/dotnet%0d%0aX-Evil:%201/tags/list", 400, "NAME_INVALID"],
  ["/api/global/v2/dotnet%3Fn=1/tags/list", 400, "NAME_INVALID"],
  ["/api/global/v2/dotnet%23/tags/list", 400, "NAME_INVALID"],
  ["/api/global/v2/dotnet%5Caspnet/tags/list", 400, "NAME_INVALID"],
  ["/api/global/v2/evil.example%3A80/x/tags/list", 400, "NAME_INVALID"],
  [`/api/global/v2/${LONG}/tags/list`, 400, "NAME_INVALID"],
  [`/api/global/v2/${"a/".repeat(5_000)}tags/list`, 400, "NAME_INVALID"],
  [`/api/global/v2/${"a".repeat(256)}/manifests/latest`, 400, "NAME_INVALID"],
  [`/api/global/v2/A/referrers/sha256:${HEX}`, 400, "NAME_INVALID"],
  [`/api/global/v2/dotnet/aspnet/manifests/${"t".repeat(129)}`, 400, "TAG_INVALID"],
  [`/api/global/v2/dotnet/aspnet/manifests/${LONG}`, 400, "TAG_INVALID"],
  ["/api/global/v2/dotnet/aspnet/manifests/-10.0", 400, "TAG_INVALID"],
  ["/api/global/v2/dotnet/aspnet/manifests/%2e%2e", 400, "TAG_INVALID"],
  ["/api/global/v2/dotnet/aspnet/manifests/10.0%20", 400, "TAG_INVALID"],
  [`/api/global/v2/dotnet/aspnet/manifests/sha256:${HEX}a`, 400, "DIGEST_INVALID"],
  [`/api/global/v2/dotnet/aspnet/manifests/sha256:${HEX.slice(1)}`, 400, "DIGEST_INVALID"],
  [`/api/global/v2/dotnet/aspnet/manifests/sha512:${HEX}`, 400, "DIGEST_INVALID"],
  [`/api/global/v2/dotnet/aspnet/manifests/sha256:${HEX.toUpperCase()}`, 400, "DIGEST_INVALID"],
  ["/api/global/v2/dotnet/aspnet/referrers/10.0", 400, "DIGEST_INVALID"],
  ["/api/global/v2/dotnet/aspnet/referrers/sha256:1", 400, "DIGEST_INVALID"],
  ["/api/europe/v2/_catalog", 404, "NAME_UNKNOWN"],
  ["/api/GLOBAL/v2/_catalog", 404, "NAME_UNKNOWN"],
  [`/api/${LONG}/v2/_catalog`, 404, "NAME_UNKNOWN"],
  ["/api/__proto__/v2/_catalog", 404, "NAME_UNKNOWN"],
  ["/api/europe/images/dotnet/aspnet?reference=10.0", 404, "NAME_UNKNOWN"],
  ["/api/global/v2/dotnet/aspnet", 404, "NAME_UNKNOWN"],
  ["/api/global/v2/", 404, "NAME_UNKNOWN"],
  ["/api/global", 404, "NAME_UNKNOWN"],
  ["/api/global/v1/search", 404, "NAME_UNKNOWN"],
  ["/api/global/v2/_catalog?n=-1", 400, "PAGINATION_NUMBER_INVALID"],
  ["/api/global/v2/_catalog?n=", 400, "PAGINATION_NUMBER_INVALID"],
  [`/api/global/v2/_catalog?n=${"9".repeat(400)}`, 400, "PAGINATION_NUMBER_INVALID"],
  ["/api/global/v2/dotnet/aspnet/tags/list?n=-1", 400, "PAGINATION_NUMBER_INVALID"],
  ["/api/global/v2/dotnet/aspnet/tags/list?n=1.5&last=a", 400, "PAGINATION_NUMBER_INVALID"],
  ["/api/global/images/Dotnet?reference=10.0", 400, "NAME_INVALID"],
  ["/api/global/images/%2e%2e/aspnet?reference=10.0", 400, "NAME_INVALID"],
  ["/api/global/images/dotnet/aspnet", 400, "TAG_INVALID"],
  ["/api/global/images/dotnet/aspnet?reference=", 400, "TAG_INVALID"],
  ["/api/global/images/dotnet/aspnet?reference=10.0&reference=-", 400, "TAG_INVALID"],
  ["/api/global/images/dotnet/aspnet?reference=sha256:1", 400, "DIGEST_INVALID"],
  [`/api/global/images/dotnet/aspnet?${"reference=a&".repeat(65)}`, 400, "TAG_INVALID"],
  [`/api/europe/configs/dotnet/aspnet?manifest=sha256:${HEX}`, 404, "NAME_UNKNOWN"],
  [`/api/global/configs/Dotnet?manifest=sha256:${HEX}`, 400, "NAME_INVALID"],
  [`/api/global/configs/%2e%2e/aspnet?manifest=sha256:${HEX}`, 400, "NAME_INVALID"],
  ["/api/global/configs/dotnet/aspnet", 400, "DIGEST_INVALID"],
  ["/api/global/configs/dotnet/aspnet?manifest=", 400, "DIGEST_INVALID"],
  ["/api/global/configs/dotnet/aspnet?manifest=10.0", 400, "DIGEST_INVALID"],
  [`/api/global/configs/dotnet/aspnet?digest=sha256:${HEX}`, 400, "DIGEST_INVALID"],
  [`/api/global/configs/dotnet/aspnet?manifest=sha256:${HEX.toUpperCase()}`, 400, "DIGEST_INVALID"],
  [`/api/global/configs/dotnet/aspnet?manifest=sha256:${HEX}&manifest=sha256:${HEX}`, 400, "DIGEST_INVALID"],
  [`/api/global/configs/dotnet/aspnet?manifest=${LONG}`, 400, "DIGEST_INVALID"],
  [`/api/global/v2/dotnet/aspnet/blobs/sha256:${HEX}`, 405, "UNSUPPORTED"],
] as const;

describe("bad input", () => {
  test.each(REFUSED.map(([path, status, code]) => [shortened(path), status, code, path] as const))(
    "%s is %d %s, and nothing is asked upstream",
    async (_shown, status, code, path) => {
      const problem = await problemIn(await api.get(path));
      expect([problem.status, problem.code]).toEqual([status, code]);
      expect(sample.requests.all()).toEqual([]);
      expect(api.lines).toEqual([expect.objectContaining({ requestId: problem.requestId, code })]);
      expect(JSON.stringify(api.lines).length).toBeLessThan(1_500);
    },
  );

  test.each(["POST", "PUT", "PATCH", "DELETE"])("%s is 405", async (method) => {
    const response = await api.get("/api/global/v2/dotnet/aspnet/manifests/10.0", { method });
    expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    expect(await problemIn(response)).toMatchObject({ status: 405, code: "UNSUPPORTED" });
    expect(sample.requests.all()).toEqual([]);
  });

  test.each([
    ["If-None-Match", '"'.repeat(5_000)],
    ["If-None-Match", "W/".repeat(5_000)],
    ["Accept", "text/html;q=x,,,"],
    ["Range", "bytes=5-1"],
    ["Authorization", "Bearer forged"],
  ])("ignores a meaningless header %s", async (name, value) => {
    const response = await api.get("/api/global/v2/sample/one-tag/tags/list", { headers: { [name]: value } });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ name: "sample/one-tag", tags: ["1.0"] });
  });
});

describe("what does not exist", () => {
  test.each([
    ["/api/global/v2/sample/nothing/tags/list", "NAME_UNKNOWN"],
    ["/api/global/v2/sample/nothing/manifests/latest", "NAME_UNKNOWN"],
    ["/api/global/v2/mssql/server/manifests/1.2.3.4", "MANIFEST_UNKNOWN"],
    [`/api/global/v2/sample/one-tag/manifests/sha256:${HEX}`, "MANIFEST_UNKNOWN"],
    ["/api/china/v2/dotnet/aspnet/manifests/8.0-jammy", "MANIFEST_UNKNOWN"],
    ["/api/china/v2/powershell/test-deps/manifests/latest", "NAME_UNKNOWN"],
  ])("%s is 404 %s, requested once and not cached", async (path, code) => {
    for (const asked of [1, 2]) {
      expect(await problemIn(await api.get(path))).toMatchObject({ status: 404, code });
      expect(sample.requests.count()).toBe(asked);
    }
  });

  it("is NAME_UNKNOWN even if the registry answers in XML, behind a redirect", async () => {
    const { LISTED_WITHOUT_CONTENT } = await import("@/lib/sample/content/names/catalog-names");
    const [lost] = LISTED_WITHOUT_CONTENT;
    const problem = await problemIn(await api.get(`/api/global/v2/${lost}/tags/list`));
    expect(problem).toMatchObject({ status: 404, code: "NAME_UNKNOWN", reason: "unknown-repository" });
    expect(problem.message).not.toMatch(/<|sig=/);
    expect(JSON.stringify(api.lines)).not.toContain("sig=");
  });
});
