import { visit, withPage } from "../browser.mjs";
import { readDirectly } from "../direct.mjs";
import { ratio, spread } from "../figures.mjs";
import { LIST } from "../milestones.mjs";
import { repeat } from "../progress.mjs";
import { withWeb } from "../site.mjs";

const REPOSITORY = "dotnet/aspnet";
const TAGS = 20;

/**
 * Measures from navigation in a cold browser to the names of the first 20 rows, and to their details, with a server new
 * to the repository and one that has just shown it to somebody else.
 * @type {import("./parts.mjs").Part}
 */
export async function measureList({ registry, browser, runs, delay }) {
  /** @param {string} url */
  const open = (url) =>
    withPage(browser, async (page) => {
      const times = await visit(page, `${url}/${REPOSITORY}`, LIST);
      const tags = await page.locator("main tbody tr[aria-rowindex] th a").allTextContents();
      return { ...times, tags: tags.slice(0, TAGS) };
    });
  // The sample makes its content on the first request, which must not be measured.
  const { tags } = await withWeb(registry, open);
  await readDirectly(registry.global.url, REPOSITORY, tags);
  const measured = await repeat(runs, "list", async () => ({
    direct: await readDirectly(registry.global.url, REPOSITORY, tags),
    ...(await withWeb(registry, async (url) => ({ cold: await open(url), warm: await open(url) }))),
  }));
  const base = {
    names: measured.map(({ direct }) => direct.names),
    manifests: measured.map(({ direct }) => direct.manifests),
    details: measured.map(({ direct }) => direct.details),
  };
  /** @param {"cold" | "warm"} server @param {"paint" | "names" | "details"} what */
  const times = (server, what) => measured.map((run) => run[server][what]);
  return {
    title: `${REPOSITORY}, 10,244 tags: from navigation to the first ${TAGS} rows (registry delay ${delay} ms)`,
    columns: ["what", "server new to it", "server knows it", "registry asked directly", "ratio when new"],
    rows: [
      ["first contentful paint", spread(times("cold", "paint"), "ms"), spread(times("warm", "paint"), "ms"), "–", "–"],
      row("names on screen", "names", "names"),
      row("all details, against list and manifests only", "details", "manifests"),
      row("all details, against all that they need", "details", "details"),
    ],
  };

  /** @param {string} name @param {"names" | "details"} what @param {keyof typeof base} baseline */
  function row(name, what, baseline) {
    const cold = times("cold", what);
    return [
      name,
      spread(cold, "ms"),
      spread(times("warm", what), "ms"),
      spread(base[baseline], "ms"),
      ratio(cold, base[baseline]),
    ];
  }
}
