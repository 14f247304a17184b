import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { MARK } from "./signs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

test.each(["app/icon.svg", "components/layout/logo.tsx"])("the mark is that of %s", (file) => {
  const source = readFileSync(`${ROOT}${file}`, "utf8");
  expect([...source.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path)).toEqual(MARK.map(({ path }) => path));
});
