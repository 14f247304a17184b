import { describe, expect, it } from "vitest";
import { changesApiPath } from "@/lib/contract/api-path";
import { type ChangesLine, changesLineSchema } from "@/lib/contract/mark/marked-change";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { problemIn } from "./problem";
import { sampleApi } from "./sample-api";

const here = sampleApi();
const HOUR = 60 * 60 * 1000;
const repository = repositorySchema.parse("dotnet/aspnet");
const digest = (mark: number) => digestSchema.parse(`sha256:${mark.toString(16).padStart(64, "0")}`);

/** Writes what a look saw, so many hours ago, into the store of this test's API. */
async function looked(tag: string, hours: number, saw: Digest) {
  // After the API, as each test has modules of its own.
  const { processStore } = await import("@/lib/server/process/store");
  const at = Date.now() - hours * HOUR;
  const look = { region: "global", repository, tag: tagSchema.parse(tag), at } as const;
  await processStore().observations.look({ ...look, saw: { state: "digest", digest: saw } });
}

/** Writes that the list of tags was read yesterday. */
async function listed(...tags: string[]) {
  const { processStore } = await import("@/lib/server/process/store");
  const body = Buffer.from(tags.map((tag) => `${tag}\n`).join(""));
  const key = { region: "global", kind: "tags", name: repository } as const;
  await processStore().lists.put(key, { body, readAt: Date.now() - 24 * HOUR });
}

const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();
const ask = (marks: string[], since: string, look = false) =>
  here.api.get(changesApiPath("global", { since, marks, look }));

async function linesOf(answer: Promise<Response>): Promise<ChangesLine[]> {
  const text = await (await answer).text();
  return text
    .trim()
    .split("\n")
    .map((line) => changesLineSchema.parse(JSON.parse(line)));
}

describe("changes of marks", () => {
  it("are those since the time, of marked tags alone, without a request to the registry", async () => {
    await looked("10.0", 5, digest(1));
    await looked("10.0", 3, digest(2));
    await looked("10.0", 1, digest(3));
    await looked("9.0", 5, digest(1));
    await looked("9.0", 1, digest(4));
    here.sample.requests.clear();
    const [line, ...more] = await linesOf(ask(["dotnet/aspnet:10.0,8.0"], ago(2)));
    expect(more).toEqual([]);
    expect(line?.changes).toEqual([
      {
        repository: "dotnet/aspnet",
        tag: "10.0",
        seq: 2,
        change: "moved",
        from: { digest: digest(2) },
        to: { digest: digest(3) },
        seenAt: expect.any(String),
      },
    ]);
    expect(Date.now() - Date.parse(line?.now ?? "")).toBeLessThan(60_000);
    const [whole] = await linesOf(ask(["dotnet/aspnet"], ago(2)));
    expect(whole?.changes.map(({ tag }) => tag).toSorted()).toEqual(["10.0", "9.0"]);
    expect(here.sample.requests.all()).toEqual([]);
  });

  it("are what is known at once, and then what a look at the registry adds", async () => {
    await looked("10.0", 5, digest(1));
    const lines = await linesOf(ask(["dotnet/aspnet:10.0"], ago(2), true));
    expect(lines.map(({ changes }) => changes.length)).toEqual([0, 1]);
    expect(lines[1]?.changes[0]).toMatchObject({ tag: "10.0", change: "moved", from: { digest: digest(1) } });
    here.sample.requests.clear();
    // A look a moment ago is fresh enough.
    const again = await linesOf(ask(["dotnet/aspnet:10.0"], lines[0]?.now ?? "", true));
    expect(again.flatMap(({ changes }) => changes)).toHaveLength(1);
    expect(here.sample.requests.all()).toEqual([]);
  });

  it("of a repository are seen in its list, and in the digests of its first tags", async () => {
    await looked("latest", 5, digest(1));
    await looked("10.0", 5, digest(1));
    const { tags } = await (await fetch(new URL("/v2/dotnet/aspnet/tags/list", here.sample.global.url))).json();
    await listed("a-tag-of-before", ...tags.filter((tag: string) => tag !== "9.0"));
    here.sample.requests.clear();
    const [known, seen] = await linesOf(ask(["dotnet/aspnet"], ago(2), true));
    expect(known?.changes).toEqual([]);
    expect(seen?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ tag: "latest", change: "moved" }),
        expect.objectContaining({ tag: "10.0", change: "moved" }),
        expect.objectContaining({ tag: "a-tag-of-before", change: "gone" }),
        expect.objectContaining({ tag: "9.0", change: "new" }),
      ]),
    );
    expect(here.sample.requests.all().length).toBe(8);
    here.sample.requests.clear();
    const marks = Array.from({ length: 5 }, (_, at) => `sample/${at}`);
    await linesOf(ask([...marks, "dotnet/runtime"], ago(2), true));
    expect(here.sample.requests.all().length).toBeLessThanOrEqual(8);
  });

  it("ask the registry about a few of many marks", async () => {
    const tags = Array.from({ length: 100 }, (_, index) => `none-${index}`).join(",");
    const lines = await linesOf(ask([`dotnet/aspnet:${tags}`], ago(2), true));
    expect(lines.map(({ silent }) => silent)).toEqual([undefined, undefined]);
    expect(here.sample.requests.all().length).toBeLessThanOrEqual(8);
  });

  it("tell what is known while the registry is silent, and that it is", async () => {
    await looked("10.0", 5, digest(1));
    await looked("10.0", 1, digest(2));
    here.sample.faults.replace([{ kind: "unavailable-html" }]);
    const lines = await linesOf(ask(["dotnet/aspnet:10.0"], ago(2), true));
    expect(lines[0]?.changes).toHaveLength(1);
    expect(lines[1]).toMatchObject({ changes: [], silent: 1 });
  });

  it.each([
    ["global", "?mark=dotnet/aspnet", "PAGINATION_NUMBER_INVALID"],
    ["global", "?since=yesterday&mark=dotnet/aspnet", "PAGINATION_NUMBER_INVALID"],
    ["global", "?since=2026-13-40T00:00:00Z&mark=dotnet/aspnet", "PAGINATION_NUMBER_INVALID"],
    ["global", "?since=2026-11-28T00:00:00Z", "NAME_INVALID"],
    ["global", "?since=2026-11-28T00:00:00Z&mark=Dotnet", "NAME_INVALID"],
    ["global", "?since=2026-11-28T00:00:00Z&mark=dotnet/aspnet:10.0,", "TAG_INVALID"],
    ["moon", "?since=2026-11-28T00:00:00Z&mark=dotnet", "NAME_UNKNOWN"],
  ])("of %s%s are refused", async (region, query, code) => {
    const response = await here.api.get(`/api/${region}/changes${query}`);
    expect(response.status).toBe(400 + (code === "NAME_UNKNOWN" ? 4 : 0));
    expect((await problemIn(response)).code).toBe(code);
  });

  it("take a time with an offset", async () => {
    expect((await here.api.get("/api/global/changes?since=2026-11-28T02:00:00+02:00&mark=a/b")).status).toBe(200);
  });
});
