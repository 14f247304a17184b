import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Sorts data in the same order for every reader. */
const COLLATORS = ["lib/mar/sbom/arrangement.ts"];

const program = ["app", "components", "lib"].flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path) && !/\.(?:test|testing)\.tsx?$/.test(path))
    .filter((path) => !path.startsWith("lib/i18n/") && !path.startsWith("lib/contract/locale/")),
);
const sources = [...program, "proxy.ts", "instrumentation.ts"].map((path) => ({
  path,
  text: readFileSync(`${ROOT}${path}`, "utf8"),
}));

/** Use `translator`, `formatter`, `useFormat` or `requestLocale` instead. */
const RULES: readonly (readonly [what: string, pattern: RegExp, exceptions: readonly string[]])[] = [
  ["a constant language", /\b(?:DEFAULT_)?LOCALES?\b|\blocale[=:] ?["'`]|\blang=["'`](?!\$)/, []],
  ["a language of the machine", /\.toLocale\w*\(/, []],
  ["a formatter", /\bnew Intl\./, COLLATORS],
  ["a link that may leave the language", /from "next\/link"/, ["components/address/page-link.client.tsx"]],
  ["a page in no language", /\b(?:action|href)="\/|(?<!\.)\bredirect\((?!requestPath\()/, []],
  ["a catalog", /["'](?:@|\.\.)\/(?:[\w./-]*\/)?messages\/[\w.-]+\.json["']/, []],
];

test.each(RULES)("only lib/i18n and lib/contract/locale name %s", (_, pattern, exceptions) => {
  const found = sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
  expect(found).toEqual(exceptions);
});

test("browsers load the words of one language: no script holds a catalog of its own", () => {
  const source = readFileSync(`${ROOT}lib/i18n/client-catalogs.ts`, "utf8");
  expect(source).toMatch(/import\("@\/messages\//);
  expect(source).not.toMatch(/^import (?!type\b)[^;]*messages\//m);
});

test("the patterns find what they should", () => {
  const said = [
    '<html lang="en">',
    "count.toLocaleString()",
    "new Intl.ListFormat(x)",
    'import Link from "next/link"',
    "redirect(page.to)",
    'from "@/messages/en.json"',
  ];
  expect(RULES.map(([, pattern], index) => pattern.test(said[index] ?? ""))).toEqual(RULES.map(() => true));
  expect(sources.length).toBeGreaterThan(500);
});
