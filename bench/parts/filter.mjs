import { KEYSTROKE_COLUMNS, measureKeystrokes } from "../keystrokes.mjs";
import { withWeb } from "../site.mjs";

const FIELD = {
  // The button becomes active once all names have arrived.
  ready: 'main button:enabled:text("Resolve all")',
  field: 'main input[name="q"]',
  region: 'main section[aria-label="Tags"]',
};

/**
 * Measures from keystroke to filtered list.
 * @type {import("./parts.mjs").Part}
 */
export async function measureFilter(setup) {
  const queries = ["8", "10.0.1", "arch:a", "os:windows arch:a", "zzz"];
  const rows = await withWeb(setup.registry, async (url) => [
    ...(await measureKeystrokes(setup, url, "10,244", { ...FIELD, path: "/dotnet/aspnet", queries })),
    ...(await measureKeystrokes(setup, url, "100,000", { ...FIELD, path: "/sample/hundred-thousand-tags", queries })),
  ]);
  return { title: "Keystroke to filtered list", columns: KEYSTROKE_COLUMNS, rows };
}
