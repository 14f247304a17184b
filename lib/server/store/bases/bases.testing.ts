import { expect, it } from "vitest";
import { parseTagSearch } from "@/lib/mar/tag-search/parse-search";
import type { Digest } from "@/lib/oci/name/digest";
import { digest, look, NAME, OTHER, tag } from "../names.testing";
import type { Store } from "../store";
import type { Built } from "./base-store";

const NOW = Date.UTC(2026, 10, 30);
const BUILT = Date.UTC(2026, 2, 30);

/** Tests what a store says of base images. */
export function testBases(store: () => Store): void {
  const bases = () => store().bases;
  /** An image with a tag and these layers. */
  const image = async (number: number, name: string, layers: readonly number[], base?: Built["base"]) => {
    const [repository, called = ""] = name.startsWith("r:") ? [OTHER, name.slice(2)] : [NAME, name];
    await store().observations.look(look(1_000, number, { repository, tag: tag(called) }));
    await store().observations.describe(digest(number), { created: BUILT + number * 1_000, kind: "image" });
    await bases().note({ digest: digest(number), layers: layers.map(digest), base });
  };
  const names = (found: { tags: readonly { repository: string; tag: string; by: string }[] }) =>
    found.tags.map(({ repository, tag: called, by }) => `${repository}:${called} ${by}`);
  const on = async (asked: { digests?: readonly Digest[]; names?: readonly string[] }, q?: string, limit = 50) =>
    bases().builtOn(
      "global",
      { digests: [], names: [], ...asked },
      { limit, now: NOW, ...(q ? { search: parseTagSearch(q) } : {}) },
    );
  const fill = async () => {
    await image(1, "r:deps", [101, 102]);
    await image(2, "r:10.0", [101, 102, 103]);
    await image(3, "10.0", [101, 102, 103, 104]);
    await image(4, "10.0-alpine", [201, 102, 103]);
    await image(5, "9.0", [101, 103, 102], { digest: digest(2), name: "mcr.microsoft.com/dotnet/runtime:9.0" });
  };

  it("finds what begins with the same layers in their order, and what says so itself", async () => {
    await fill();
    expect(names(await on({ digests: [digest(1)] }))).toEqual([
      "dotnet/aspnet:10.0 layers",
      "dotnet/runtime:10.0 layers",
    ]);
    expect(names(await on({ digests: [digest(2)] }))).toEqual(["dotnet/aspnet:9.0 label", "dotnet/aspnet:10.0 layers"]);
    expect(names(await on({ digests: [digest(3)] }))).toEqual([]);
    expect(names(await on({ digests: [digest(9)] }))).toEqual([]);
  });

  it.each([
    ["dotnet/runtime", ["dotnet/aspnet:9.0 label"]],
    ["dotnet/runtime:9.0", ["dotnet/aspnet:9.0 label"]],
    ["dotnet/runtime:9", []],
    ["dotnet/run", []],
  ])("finds what names %s as its base", async (name, found) => {
    await fill();
    expect(names(await on({ names: [name] }))).toEqual(found);
  });

  it("leaves out what a search does not find, and says that there is more", async () => {
    await fill();
    expect(names(await on({ digests: [digest(1)] }, "repo:runtime"))).toEqual(["dotnet/runtime:10.0 layers"]);
    const cut = await on({ digests: [digest(1)] }, undefined, 1);
    expect([names(cut), cut.isCut]).toEqual([["dotnet/aspnet:10.0 layers"], false]);
    const rest = await bases().builtOn(
      "global",
      { digests: [digest(1)], names: [] },
      { limit: 1, after: cut.next, now: NOW },
    );
    expect([names(rest), rest.next]).toEqual([["dotnet/runtime:10.0 layers"], undefined]);
  });

  it("goes through all tags of one image, also where a search finds few of them", async () => {
    await image(1, "r:deps", [101, 102]);
    const many = Array.from({ length: 1_100 }, (_, at) => tag(`${at}`));
    await image(2, "0", [101, 102, 103]);
    await Promise.all(many.slice(1).map((each) => store().observations.look(look(1_000, 2, { tag: each }))));
    for (const [q, count] of [
      ["repo:aspnet", 1_100],
      ["ver:>=1090", 10],
    ] as const) {
      const found: string[] = [];
      let after: number | undefined;
      do {
        const page = await bases().builtOn(
          "global",
          { digests: [digest(1)], names: [] },
          { search: parseTagSearch(q), limit: 200, after, now: NOW },
        );
        expect(page.isCut).toBe(false);
        found.push(...page.tags.map((each) => each.tag));
        after = page.next;
      } while (after !== undefined);
      expect([found.length, new Set(found).size]).toEqual([count, count]);
    }
  });

  it("finds the base with the most of an image's layers", async () => {
    await fill();
    const of = async (...numbers: number[]) =>
      names(await bases().basesOf("global", numbers.map(digest), { limit: 9 }));
    expect(await of(3)).toEqual(["dotnet/runtime:10.0 layers"]);
    expect(await of(2)).toEqual(["dotnet/runtime:deps layers"]);
    expect(await of(1)).toEqual([]);
    expect(await of(4)).toEqual([]);
  });

  it("finds only what tags have now, and what digests they have", async () => {
    await fill();
    await store().observations.look(look(2_000, 8, { tag: tag("10.0") }));
    expect(names(await on({ digests: [digest(1)] }))).toEqual(["dotnet/runtime:10.0 layers"]);
    expect(await bases().digestsIn("global", OTHER, { limit: 9 })).toHaveLength(2);
    await store().observations.look(look(3_000, 2, { repository: OTHER, tag: tag("10.0-noble") }));
    expect(await bases().digestsIn("global", OTHER, { limit: 2 })).toEqual([digest(2), digest(1)]);
    expect(await bases().digestsIn("global", OTHER, { tag: "10.0", limit: 9 })).toEqual([digest(2)]);
    expect(await bases().has(digest(2))).toBe(true);
    expect(await bases().has(digest(9))).toBe(false);
  });

  it("takes an image with very many layers, and one without any", async () => {
    await image(
      1,
      "a",
      Array.from({ length: 300 }, (_, at) => at),
    );
    await image(2, "b", []);
    expect(names(await on({ digests: [digest(1), digest(2)] }))).toEqual([]);
  });
}
