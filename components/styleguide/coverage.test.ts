import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const COMPONENTS = fileURLToPath(new URL("..", import.meta.url));
const OWN = "styleguide";

/** Nouns without a specimen, each with its reason. */
const WITHOUT: Readonly<Record<string, string>> = {
  address: "It has no looks: it reads and writes addresses.",
  offline: "A worker writes its note into a page, where no component is: `SiteSpecimens` has the same elements.",
  [OWN]: "It is the style guide.",
};

const files = (folder: string) =>
  readdirSync(COMPONENTS + folder, { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((name) => name.endsWith(".tsx") && !/\.(?:test|testing)\.tsx$/.test(name));

const nouns = readdirSync(COMPONENTS, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);
const shown = new Set(
  files(OWN)
    .map((file) => readFileSync(COMPONENTS + file, "utf8"))
    .flatMap((text) => [...text.matchAll(/from "@\/components\/([\w-]+)\//g)].map(([, noun]) => noun)),
);

test("every noun of components has a specimen, or a reason to have none", () => {
  expect(nouns.length).toBeGreaterThan(30);
  expect(nouns.filter((noun) => !shown.has(noun) && !(noun in WITHOUT))).toEqual([]);
  expect(Object.keys(WITHOUT).filter((noun) => !nouns.includes(noun) || shown.has(noun))).toEqual([]);
});
