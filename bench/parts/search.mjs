import { KEYSTROKE_COLUMNS, measureKeystrokes } from "../keystrokes.mjs";
import { withWeb } from "../site.mjs";

/**
 * Measures from keystroke to found repositories, in the catalog.
 * @type {import("./parts.mjs").Part}
 */
export async function measureSearch(setup) {
  const rows = await withWeb(setup.registry, (url) =>
    measureKeystrokes(setup, url, "3,025", {
      path: "/?browse=all",
      ready: 'main section[aria-label="Repositories"] li[aria-posinset="1"]',
      field: 'main input[name="q"]',
      region: 'main section[aria-label="Repositories"]',
      // By name, by a typo, by words in another order, and by a word without a match.
      queries: ["aspnet", "dotnet aspent", "runtime dotnet", "zzzz"],
    }),
  );
  return { title: "Keystroke to found repositories in the catalog", columns: KEYSTROKE_COLUMNS, rows };
}
