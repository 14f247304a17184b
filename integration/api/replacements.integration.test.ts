import { describe, expect, it, test } from "vitest";
import { REPLACEMENTS_LIMIT, replacementLineSchema } from "@/lib/contract/image/replacement";
import { problemIn } from "./problem";
import { sampleApi } from "./sample-api";

const here = sampleApi();

const target = (tags: readonly string[], name = "dotnet/aspnet") =>
  `/api/global/replacements/${name}?${new URLSearchParams(tags.map((tag) => ["tag", tag]))}`;

async function linesOf(tags: readonly string[]) {
  const response = await here.api.get(target(tags));
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toContain("application/x-ndjson");
  const lines = (await response.text()).trimEnd().split("\n");
  return lines.map((line) => replacementLineSchema.parse(JSON.parse(line)));
}

describe("the tag to move to", () => {
  it("is of the same line and has not ended itself", async () => {
    const [line] = await linesOf(["8.0.0"]);
    expect(line).toMatchObject({ tag: "8.0.0", ended: true, endOfLife: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    const to = line && "replacement" in line ? line.replacement?.tag : undefined;
    expect(to).toMatch(/^(?:8|9|10)\.0\.\d+$/);
    const [next] = await linesOf([to ?? ""]);
    expect(next).toMatchObject({ ended: false });
  });

  it("is not searched for if an image is supported", async () => {
    expect(await linesOf(["10.0"])).toEqual([expect.objectContaining({ tag: "10.0", ended: false })]);
    expect(here.sample.requests.count(({ path }) => path.includes("/tags/list"))).toBe(0);
  });

  it("is one line per tag without duplicates, unknown tags included", async () => {
    const lines = await linesOf(["8.0.0", "10.0", "10.0", "of-no-release"]);
    expect(lines.map(({ tag }) => tag).sort()).toEqual(["10.0", "8.0.0", "of-no-release"]);
    expect(lines.find(({ tag }) => tag === "of-no-release")).toMatchObject({ problem: { code: "MANIFEST_UNKNOWN" } });
  });

  it("has the registry's failure on its line", async () => {
    here.sample.faults.add({ kind: "unavailable-html", endpoint: "manifests", repository: "dotnet/aspnet" });
    expect(await linesOf(["8.0.0"])).toEqual([
      expect.objectContaining({ tag: "8.0.0", problem: expect.objectContaining({ code: "UPSTREAM_UNAVAILABLE" }) }),
    ]);
  });
});

test.each<[string, string, number, string]>([
  ["no tag", target([]), 400, "TAG_INVALID"],
  ["a wrong tag", target(["-"]), 400, "TAG_INVALID"],
  ["a digest", target([`sha256:${"a".repeat(64)}`]), 400, "TAG_INVALID"],
  ["too many tags", target(Array.from({ length: REPLACEMENTS_LIMIT + 1 }, (_, at) => `${at}`)), 400, "TAG_INVALID"],
  ["a wrong name", target(["1"], "A"), 400, "NAME_INVALID"],
  ["an unknown region", target(["1"]).replace("global", "moon"), 404, "NAME_UNKNOWN"],
])("%s is refused", async (_what, path, status, code) => {
  const response = await here.api.get(path);
  expect(response.status).toBe(status);
  expect(await problemIn(response)).toMatchObject({ code });
  expect(here.sample.requests.count()).toBe(0);
});
