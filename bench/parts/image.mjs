import { visit, withPage } from "../browser.mjs";
import { spread } from "../figures.mjs";
import { IMAGE } from "../milestones.mjs";
import { repeat } from "../progress.mjs";
import { withWeb } from "../site.mjs";

const PATH = "/dotnet/aspnet:10.0";

/**
 * Measures an image's page, beside the sequential answers of the registry that it needs.
 * @type {import("./parts.mjs").Part}
 */
export async function measureImage({ registry, browser, runs, delay }) {
  /** @param {string} url */
  const open = (url) => withPage(browser, (page) => visit(page, `${url}${PATH}`, IMAGE));
  // The sample makes its content on the first request, which must not be measured.
  await withWeb(registry, open);
  const measured = await repeat(runs, "image", () =>
    withWeb(registry, async (url) => ({ cold: await open(url), warm: await open(url) })),
  );
  /** @param {string} name @param {"paint" | keyof typeof IMAGE} what @param {number} answers @param {string} which */
  const row = (name, what, answers, which) => [
    name,
    spread(
      measured.map(({ cold }) => cold[what]),
      "ms",
    ),
    spread(
      measured.map(({ warm }) => warm[what]),
      "ms",
    ),
    answers > 0 ? `${answers * delay} ms (${which})` : "–",
  ];
  return {
    title: `${PATH}, from navigation (registry delay ${delay} ms)`,
    columns: ["what", "server new to it", "server knows it", "delays that cannot be avoided"],
    rows: [
      row("first contentful paint", "paint", 0, ""),
      row("digest", "digest", 1, "index"),
      row("platforms", "platforms", 2, "index, manifests"),
      row("creation dates", "dates", 4, "index, manifests, configs, their redirects"),
    ],
  };
}
