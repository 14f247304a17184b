import { expect, it } from "vitest";
import { parseTagSearch } from "@/lib/mar/tag-search/parse-search";
import { searchMatcher } from "@/lib/mar/tag-search/search-matcher";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { digest, look, tag } from "../names.testing";
import type { Store } from "../store";
import type { FoundTag } from "./tag-index";

const NOW = Date.UTC(2026, 10, 30);
const BUILT = Date.UTC(2026, 2, 30);
const DAY = 24 * 60 * 60 * 1000;
const REPOSITORIES = ["dotnet/aspnet", "dotnet/runtime", "azure-cli", "mssql/server"].map((name) =>
  repositorySchema.parse(name),
);
const SYSTEMS = ["-alpine3.22", "-noble", "-jammy-chiseled", "-nanoserver-ltsc2022", ""];
const PLATFORMS = [["linux/amd64"], ["linux/amd64", "linux/arm64/v8"], undefined];
/** Looks of one batch. */
const BATCH = 90;

const SEARCHES = [
  "alpine",
  "noble chiseled",
  "jammy chiseled ver:8",
  "9.1",
  "server-ltsc",
  "repo:dotnet/ arch:arm64",
  "os:alpine ver:>=9 size:<40MB",
  "size:>95MB",
  "moved:2026-11 aspnet",
  "moved:>=2026",
  "life:ended",
  "life:supported repo:dotnet/",
  "ends:<2027 ver:8",
  "created:>=2026-02 created:<=2026-03 noble",
  "kind:image -noble",
  "8.0.3-noble-r",
];

/** Tests searches among many tags, of which some are in segments and others wait to be put into one. */
export function testManyTags(store: () => Store): void {
  const all = async (text: string, limit: number) => {
    const found: FoundTag[] = [];
    for (let after: number | undefined, more = true; more; ) {
      const page = await store().index.search("global", parseTagSearch(text), { limit, after, now: NOW });
      found.push(...page.tags);
      after = page.next;
      more = after !== undefined;
    }
    return found;
  };
  const images = async (from: number) => {
    const numbers = Array.from({ length: BATCH }, (_, at) => from + at);
    const looks = numbers.flatMap((at) => {
      const name = `${8 + (at % 3)}.${at % 2}.${at % 7}${SYSTEMS[at % 5] ?? ""}-r${at % 300}`;
      const repository = REPOSITORIES[at % 4] ?? REPOSITORIES[0];
      return repository ? [look(Date.UTC(2026, 10, 1) + at, 1_000 + at, { tag: tag(name), repository })] : [];
    });
    const described = numbers.map((at) => {
      const facts = { created: BUILT - ((at * 37) % 500) * DAY, size: (at % 100) * 1e6, kind: "image" as const };
      return store().observations.describe(digest(1_000 + at), { ...facts, platforms: PLATFORMS[at % 3] });
    });
    await Promise.all([...described, ...looks.map((each) => store().observations.look(each))]);
  };
  const check = async () => {
    const tags = await all("", 200);
    for (const text of SEARCHES) {
      const matches = searchMatcher(parseTagSearch(text), { today: "2026-11-30", isKnown: () => true });
      const expected = tags.filter(matches).map(({ id }) => id);
      expect([text, (await all(text, 23)).map(({ id }) => id)]).toEqual([text, expected]);
    }
    return tags.length;
  };

  it("finds in segments and before them what reading all tags would find", async () => {
    for (let batch = 0; batch < 5; batch += 1) {
      await images(batch * BATCH);
      if (batch < 4) await store().index.filled();
    }
    const before = await check();
    expect(before).toBeGreaterThan(200);
    // Tags that move, and some that go, are in segments as they were.
    await images(7_777);
    const gone = (await all("noble", 200)).slice(0, 30);
    await Promise.all(
      gone.map(({ repository, tag: name }) =>
        store().observations.look(look(NOW, "gone", { repository, tag: tag(name) })),
      ),
    );
    await check();
    await store().index.filled();
    expect(await check()).toBeGreaterThan(before - 31);
  });
}
