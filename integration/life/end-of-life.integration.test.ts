import { describe, expect, it, test } from "vitest";
import { endOfLifeSchema } from "@/lib/contract/life/end-of-life";
import { problemIn } from "../api/problem";
import { sampleApi } from "../api/sample-api";

const here = sampleApi();
const PATH = "/api/global/end-of-life";
const answerTo = async (query = "") => endOfLifeSchema.parse(await (await here.api.get(`${PATH}${query}`)).json());

/** Reads what visitors read, and waits until it is summed up. */
async function read(...paths: string[]): Promise<void> {
  for (const path of paths) await (await here.api.get(path)).arrayBuffer();
  // After the API, as each test has modules of its own.
  const { processStore } = await import("@/lib/server/process/store");
  await processStore().index.filled();
  await processStore().summaries.refresh("global", Date.now());
}

const V2 = "/api/global/v2";

describe("ends of support", () => {
  it("are never an empty list where nothing was read", async () => {
    const { rows, indexed } = await answerTo();
    expect([rows, indexed]).toEqual([[], { repositories: 0, tags: 0, summed: 0, left: 0, reads: false }]);
    const csv = await here.api.get(`${PATH}?format=csv`);
    expect(csv.status).toBe(503);
    expect(await problemIn(csv)).toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
    const feed = await (await here.api.get("/feeds/global/end-of-life.json")).json();
    expect(feed).toMatchObject({ items: [], description: expect.stringContaining("does not mean that nothing ends") });
  });

  it("are those of the version lines that were read, with what replaces them and who says so", async () => {
    await read(`${V2}/_catalog`, `${V2}/dotnet/aspnet/tags/list`, `${V2}/azure-cli/tags/list`);
    const { rows, totals, namespaces, indexed, today } = await answerTo("?within=0");
    const six = rows.find(({ line }) => line === "6.0");
    expect(six).toMatchObject({
      namespace: "dotnet",
      repository: "dotnet/aspnet",
      product: "ASP.NET Core Runtime",
      ends: "2024-11-12",
      state: "ended",
      source: "table",
      table: "https://dotnet.microsoft.com/platform/support/policy/dotnet-core",
      replacement: { repository: "dotnet/aspnet", line: expect.stringMatching(/^\d+\.0$/) },
    });
    expect(six?.days).toBeLessThan(0);
    expect(rows.every(({ ends }) => ends <= today)).toBe(true);
    expect(totals).toEqual({ ended: rows.length, ending: 0, repositories: 1 });
    expect(namespaces).toEqual([{ name: "dotnet", ended: rows.length, ending: 0 }]);
    expect(indexed).toMatchObject({ repositories: 2, summed: 2, left: 0, reads: false });
    expect(indexed.of).toBeGreaterThan(2);
    expect((await answerTo("?within=0&q=mcr.microsoft.com/dotnet/aspnet:6.0")).rows).toMatchObject([{ line: "6.0" }]);
    const long = await answerTo(`?q=${"a+b+c+d+e+f+g+h+".repeat(9)}nosuchword`);
    expect(long.problems).toEqual([{ kind: "too-long", operator: "", text: "nosuchword" }]);
    expect((await here.api.get(`${PATH}?format=csv&q=${"a+b+c+d+e+f+g+h+"}nosuchword`)).status).toBe(400);
    const ahead = await answerTo("?within=3650&q=aspnet+10.0");
    expect(ahead.rows).toMatchObject([{ line: "10.0", state: "ends" }]);
  });

  it("have the publisher's day once its mark was read", async () => {
    const digest = (await here.api.get(`${V2}/azure-cli/manifests/latest`)).headers.get("Docker-Content-Digest");
    const { processStore } = await import("@/lib/server/process/store");
    const [{ repositorySchema }, { digestSchema }] = [
      await import("@/lib/oci/name/repository-schema"),
      await import("@/lib/oci/name/digest-schema"),
    ];
    const image = { repository: repositorySchema.parse("azure-cli"), digest: digestSchema.parse(digest) };
    await processStore().summaries.noteEnd({ region: "global", ...image, ends: "2026-01-02", at: Date.now() });
    await read(`${V2}/azure-cli/tags/list`);
    const { rows } = await answerTo("?within=0&q=azure-cli");
    expect(rows[0]).toMatchObject({ ends: "2026-01-02", source: "publisher" });
    expect(rows[0]).not.toHaveProperty("table");
  });

  it("come in pages, each line once, in JSON and in CSV", async () => {
    await read(`${V2}/dotnet/aspnet/tags/list`, `${V2}/dotnet/sdk/tags/list`);
    const whole = await answerTo("?within=3650");
    const found: string[] = [];
    let target: string | undefined = `${PATH}?within=3650&n=4&format=csv`;
    while (target) {
      const response: Response = await here.api.get(target);
      expect(response.headers.get("Content-Type")).toMatch(/^text\/csv; charset=utf-8/);
      expect(response.headers.get("Content-Disposition")).toMatch(/^attachment; filename="mar-end-of-life-global-/);
      const [head, ...lines] = (await response.text()).split("\r\n").slice(0, -1);
      expect(head).toMatch(/^region,namespace,repository,/);
      found.push(...lines.map((line) => line.split(",").slice(2, 6).join(" ")));
      target = /<(.*)>; rel="next"/.exec(response.headers.get("Link") ?? "")?.[1];
    }
    expect(found).toHaveLength(whole.rows.length);
    expect(new Set(found).size).toBe(found.length);
    const asked = await here.api.get(PATH, { headers: { Accept: "text/csv" } });
    expect(asked.headers.get("Vary")).toContain("Accept");
    expect(asked.headers.get("Content-Type")).toContain("text/csv");
  });

  it("are told by feeds, latest first", async () => {
    await read(`${V2}/dotnet/aspnet/tags/list`, `${V2}/dotnet/sdk/tags/list`);
    const response = await here.api.get("/feeds/global/end-of-life.json?lang=zh-cn");
    expect(response.headers.get("Content-Type")).toContain("application/feed+json");
    const feed = await response.json();
    expect(feed.language).toBe("zh-CN");
    const six = feed.items.find(({ title }: { title: string }) => /^dotnet 6\.0/.test(title));
    expect(six.content_html).toContain("dotnet/aspnet");
    const dates = feed.items.map((item: { date_published: string }) => item.date_published);
    expect(dates).toEqual([...dates].sort().reverse());
    const atom = await here.api.get("/feeds/global/end-of-life.atom");
    expect(await atom.text()).toContain("<title>dotnet 6.0 has ended on 12 Nov 2024</title>");
    const again = await here.api.get("/feeds/global/end-of-life.atom", {
      headers: { "If-None-Match": atom.headers.get("ETag") ?? "" },
    });
    expect(again.status).toBe(304);
    // A repository that is read later adds entries that are older than those of today.
    const since = { "If-Modified-Since": new Date(Date.now() + 86_400_000).toUTCString() };
    expect((await here.api.get("/feeds/global/end-of-life.atom", { headers: since })).status).toBe(200);
  });
});

test.each([
  [`${PATH}?within=-1`, 400, "PAGINATION_NUMBER_INVALID"],
  [`${PATH}?within=3651`, 400, "PAGINATION_NUMBER_INVALID"],
  [`${PATH}?after=A`, 400, "PAGINATION_NUMBER_INVALID"],
  [`${PATH}?n=0`, 400, "PAGINATION_NUMBER_INVALID"],
  [`${PATH}?format=xml`, 400, "PAGINATION_NUMBER_INVALID"],
  ["/api/mars/end-of-life", 404, "NAME_UNKNOWN"],
  ["/feeds/mars/end-of-life.atom", 404, "NAME_UNKNOWN"],
])("%s is refused", async (target, status, code) => {
  const response = await here.api.get(target);
  expect(response.status).toBe(status);
  expect(await problemIn(response)).toMatchObject({ code });
});
