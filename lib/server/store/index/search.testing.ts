import { expect, it } from "vitest";
import { parseTagSearch } from "@/lib/mar/tag-search/parse-search";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { digest, look, NAME, OTHER, tag } from "../names.testing";
import type { Store } from "../store";

const CHARTS = repositorySchema.parse("aks/charts/ingress");
const NOW = Date.UTC(2026, 10, 30);
/** Before today on every machine: what is built in the future is made up. */
const BUILT = Date.UTC(2026, 2, 30);
const DAY = 24 * 60 * 60 * 1000;

/** Tests what a store says of tags across repositories. */
export function testSearch(store: () => Store): void {
  const search = async (text: string, page: { limit?: number; after?: number } = {}) =>
    store().index.search("global", parseTagSearch(text), { limit: 50, now: NOW, ...page });
  const found = async (text: string) =>
    (await search(text)).tags.map(({ repository, tag: name }) => `${repository}:${name}`);
  const list = async (name: string, readAt: number, ...tags: string[]) => {
    const body = Buffer.from(tags.map((each) => `${each}\n`).join(""));
    await store().lists.put({ region: "global", kind: "tags", name }, { body, readAt });
    await store().index.filled();
  };
  /** An image that was built so many days ago. */
  const image = async (number: number, days: number, more: object = {}) =>
    store().observations.describe(digest(number), { created: BUILT - days * DAY, ...more });

  /** Six tags in three repositories, the newest first in this order. */
  const fill = async () => {
    await list(NAME, 1_000, "8.0", "10.0-alpine3.22-arm64v8", "10.0-preview");
    await list(OTHER, 2_000, "8.0-noble", "9.0.11");
    await list(CHARTS, 3_000, "1.2.3");
    const looks = [
      look(4_000, 1, { tag: tag("10.0-alpine3.22-arm64v8") }),
      look(4_000, 2, { tag: tag("8.0") }),
      look(4_000, 3, { tag: tag("8.0-noble"), repository: OTHER }),
      look(4_000, 4, { tag: tag("1.2.3"), repository: CHARTS }),
    ];
    await Promise.all(looks.map((each) => store().observations.look(each)));
    await image(1, 1, { size: 40e6, platforms: undefined, kind: "image" });
    await image(2, 20, { platforms: ["linux/amd64", "linux/arm64/v8"], kind: "index" });
    await image(3, 400, { size: 90e6, kind: "image" });
    await image(4, 2, { kind: "helm-chart" });
  };
  const ALL = [
    "dotnet/aspnet:10.0-alpine3.22-arm64v8",
    "aks/charts/ingress:1.2.3",
    "dotnet/aspnet:8.0",
    "dotnet/runtime:8.0-noble",
    "dotnet/runtime:9.0.11",
    "dotnet/aspnet:10.0-preview",
  ];

  it("finds tags of all repositories, the newest image first, and those of unknown age last", async () => {
    await fill();
    expect((await found("")).slice(0, 4)).toEqual(ALL.slice(0, 4));
    expect(new Set(await found(""))).toEqual(new Set(ALL));
    expect((await search("alpine")).tags).toMatchObject([
      { digest: digest(1), size: 40e6, kind: "image", created: BUILT - DAY },
    ]);
  });

  it.each([
    ["aspnet", [0, 2, 5]],
    ["8.0", [2, 3]],
    ["noble -aspnet", [3]],
    ["9", [4]],
    ["zzz", []],
    ["os:alpine", [0]],
    ["os:alp", [0]],
    ["os:alpine-3.22 arch:arm64", [0]],
    ["os:linux", [0, 2, 3]],
    ["arch:arm64", [0, 2]],
    ["8.0 arch:arm64", [2]],
    ["ver:8", [2, 3]],
    ["ver:>=9", [0, 4, 5]],
    ["ver:>=9 -preview", [0, 4]],
    ["ver:9.0.11,1", [1, 4]],
    ["ver:<8", [1]],
    ["-preview", [0, 1, 2, 3, 4]],
    ["is:fixed repo:dotnet/", [4]],
    ["repo:dotnet/aspnet", [0, 2, 5]],
    ["repo:runtime,ingress", [1, 3, 4]],
    ["repo:dotnet/*time", [3, 4]],
    ["repo:*charts*", [1]],
    ["kind:helm-chart", [1]],
    ["kind:image os:linux", [0, 2, 3]],
    ["size:<60MB", [0]],
    ["size:>60MB", [3]],
    ["created:>=2026-03", [0, 1, 2]],
    ["created:2026-03-28,2025", [1, 3]],
    ["created:>2026-03-10 created:<=2026-03-28", [1]],
    ["created:<2026", [3]],
    ["life:ended", [2, 3, 4]],
    ["life:supported repo:dotnet/", [0, 5]],
    ["life:unknown", [1]],
    ["ends:<2027", [2, 3, 4]],
    ["ends:>2026 repo:dotnet/", [0, 5]],
    ["ends:2026-11-10 noble", [3]],
    ["os:alpine arch:arm64 ver:>=9 -preview life:supported size:<60MB repo:dotnet/", [0]],
    ['"a b"', []],
    ["^dotnet/.*$", []],
  ])("%s finds %j", async (text, expected) => {
    await fill();
    expect((await found(text)).sort()).toEqual(expected.map((at) => ALL[at] ?? "").sort());
  });

  it("takes a date of creation that no image can have for none", async () => {
    await fill();
    await store().observations.describe(digest(1), { created: 0 });
    await store().observations.describe(digest(3), { created: Date.UTC(2090, 0, 1) });
    expect((await search("size:<100MB")).tags.map(({ created }) => created)).toEqual([undefined, undefined]);
    expect(await found("created:>2027")).toEqual([]);
  });

  it.each(["os:a\0b", "variant:\0", "a\0b", "repo:\0", "os:\ud800"])("takes %j for no name", async (text) => {
    await fill();
    const { problems } = parseTagSearch(text);
    expect(problems).toHaveLength(1);
    expect(await found(text)).toEqual(/^(?:os|variant|repo):/.test(text) ? await found("") : []);
  });

  it("gives each tag once, page by page", async () => {
    await fill();
    for (const text of ["", "dotnet", "-zzz", "created:>=2020"]) {
      const all = await found(text);
      const paged: string[] = [];
      let after: number | undefined;
      do {
        const page = await search(text, { limit: 2, ...(after === undefined ? {} : { after }) });
        paged.push(...page.tags.map(({ repository, tag: name }) => `${repository}:${name}`));
        after = page.next;
      } while (after !== undefined);
      expect(paged).toEqual(all);
    }
  });

  it("follows tags that move, go and come back, and lists that change", async () => {
    await fill();
    await store().observations.look(look(5_000, 9, { tag: tag("8.0") }));
    await image(9, 0);
    expect((await search("8.0 aspnet")).tags).toMatchObject([{ digest: digest(9), created: BUILT, moved: 5_000 }]);
    expect((await found(""))[0]).toBe("dotnet/aspnet:8.0");
    await store().observations.look(look(6_000, "gone", { tag: tag("8.0") }));
    expect(await found("8.0 aspnet")).toEqual([]);
    await list(NAME, 7_000, "11.0");
    await list(NAME, 8_000, "8.0", "11.0");
    expect((await found("repo:aspnet")).sort()).toEqual(["dotnet/aspnet:11.0", "dotnet/aspnet:8.0"]);
  });

  it("answers for one region alone", async () => {
    await fill();
    const page = await store().index.search("china", parseTagSearch("8.0"), { limit: 9, now: NOW });
    expect(page).toEqual({ tags: [] });
  });

  it("says how much of a region it covers, and how old that is", async () => {
    expect(await store().index.coverage("global")).toEqual({ repositories: 0, tags: 0 });
    await fill();
    expect(await store().index.coverage("global")).toEqual({ repositories: 3, tags: 6, readAt: 4_000 });
    const catalog = Buffer.from(`${NAME}\nazure-cli\n`);
    await store().lists.put({ region: "global", kind: "catalog", name: "" }, { body: catalog, readAt: 5_000 });
    await store().index.filled();
    expect(await store().index.coverage("global")).toEqual({ repositories: 1, tags: 3, of: 2, readAt: 4_000 });
  });

  it("gives an index the size of its smallest platform, whichever is described first", async () => {
    await fill();
    const parts = [10, 11, 12].map((number, at) => ({
      digest: digest(number),
      role: at === 2 ? ("entry" as const) : ("platform" as const),
    }));
    await image(10, 1, { size: 70e6 });
    await image(12, 1, { size: 5 });
    await store().observations.describe(digest(2), { parts });
    expect((await search("8.0 aspnet")).tags).toMatchObject([{ size: 70e6 }]);
    await image(11, 1, { size: 60e6 });
    expect((await search("size:<65MB 8.0")).tags).toMatchObject([{ digest: digest(2), size: 60e6 }]);
  });

  it("puts a long list into the index, and each of its tags once", async () => {
    const names = Array.from({ length: 1_000 }, (_, at) => `1.${at}`);
    await list(NAME, 1_000, ...names);
    await list(NAME, 2_000, ...names);
    expect(await store().index.coverage("global")).toMatchObject({ tags: 1_000 });
    expect(await found("ver:1.999")).toEqual([`${NAME}:1.999`]);
  });
}

/** Tests what a store says of digests across repositories. */
export function testDigests(store: () => Store): void {
  const places = async (of: string) =>
    (await store().index.placesOf("global", of)).places.map(({ as, repository, tag: name, is }) => [
      as,
      `${repository}:${name ?? ""}`,
      is,
    ]);

  it("finds a digest as that of tags now and before, as a platform, a configuration and a layer", async () => {
    const { observations } = store();
    const [index, platform, config, layer] = [digest(1), digest(11), digest(12), digest(13)];
    for (const each of [
      look(1_000, 1, { tag: tag("old") }),
      look(2_000, 2, { tag: tag("old") }),
      look(2_000, 1),
      look(3_000, 1, { repository: OTHER }),
      look(4_000, "gone", { repository: OTHER }),
    ]) {
      await observations.look(each);
    }
    await observations.describe(index, { parts: [{ digest: platform, role: "platform" }] });
    await observations.describe(platform, {
      parts: [
        { digest: config, role: "config" },
        { digest: layer, role: "layer" },
      ],
    });
    await observations.describe(platform, { parts: [{ digest: digest(30), role: "base" }] });
    await observations.place({ region: "global", repository: OTHER, digests: [digest(20)], at: 1 });
    const tags = (as: string) => [
      [as, "dotnet/aspnet:10.0", "now"],
      [as, "dotnet/aspnet:old", "before"],
      [as, "dotnet/runtime:10.0", "gone"],
    ];
    await store().index.filled();
    expect(await places(index)).toEqual(tags("manifest"));
    expect(await places(platform)).toEqual(tags("platform"));
    expect(await places(config)).toEqual(tags("config"));
    expect(await places(layer)).toEqual(tags("layer"));
    expect(await places(digest(30))).toEqual(tags("base"));
    expect(await places(digest(20))).toEqual([["manifest", "dotnet/runtime:", "untagged"]]);
    expect(await places(digest(99))).toEqual([]);
    const beginning = layer.slice(0, -1);
    expect(new Set((await places(beginning)).map(([as]) => as))).toEqual(new Set(["platform", "config", "layer"]));
  });
}
