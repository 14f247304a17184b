import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { COMPARISON_KEYS } from "./comparison-page";
import { ENDPOINTS_KEYS } from "./endpoints-page";
import { HISTORY_KEYS } from "./history-page";
import { keyInAddress, listState, PAGE_KEYS } from "./page-state";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

const KEYS = [
  ...PAGE_KEYS.map(keyInAddress),
  ...Object.keys(listState),
  ...COMPARISON_KEYS,
  ...ENDPOINTS_KEYS,
  ...HISTORY_KEYS,
];
const KEY = `(?:${KEYS.map((key) => key.replace(".", "\\.")).join("|")})`;

/** Requests to the API have parameters of their own, in `lib/contract/api-path.ts`. */
const isOfPages = (path: string) => !path.startsWith("app/api/");

const sources = ["app", "components", "lib/server/page"].flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|testing)\.tsx?$/.test(path) && isOfPages(path))
    .map((path) => ({ path, text: readFileSync(`${ROOT}${path}`, "utf8") })),
);

/** Each with a text that it finds. Use the tables, `keyInAddress`, `HiddenState` and the writers of paths instead. */
const RULES: readonly (readonly [what: string, pattern: RegExp, found: string])[] = [
  ["reads a key by its name", new RegExp(`\\.(?:get|getAll|has|set|delete)\\("${KEY}"`), 'search.get("os.version")'],
  ["names a key for nuqs", /\buseQueryState\(/, 'useQueryState("tool", pageState.tool)'],
  ["names a field after a key", new RegExp(`<[^>]*\\sname=["{]+${KEY}"`), '<input type="search" name="q" />'],
  ["writes a key into an address", new RegExp(`[?&]${KEY}=`), "/check?platform=linux/amd64"],
];

test.each(RULES)("no page or component %s", (_, pattern, found) => {
  expect(found).toMatch(pattern);
  expect(sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
});

test("one component renders hidden fields", () => {
  const found = sources.filter(({ text }) => text.includes('type="hidden"')).map(({ path }) => path);
  expect(found).toEqual(["components/address/hidden-state.tsx"]);
});

test("keys have one meaning each", () => {
  expect(KEYS).toHaveLength(new Set(KEYS).size);
  expect(sources.length).toBeGreaterThan(300);
});
