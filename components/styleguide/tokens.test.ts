import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { COLOURS, RADII, TEXT_SIZES } from "./tokens";

const STYLES = readFileSync(fileURLToPath(new URL("../../app/globals.css", import.meta.url)), "utf8");

test.each([
  ["color", COLOURS],
  ["text", TEXT_SIZES],
  ["radius", RADII],
])("every token of --%s is in the style guide", (kind, names) => {
  const declared = [...STYLES.matchAll(new RegExp(`^ {2}--${kind}-(\\w+(?:-\\w+)*): `, "gm"))].map(([, name]) => name);
  const tokens = declared.filter((name) => !["transparent", "current"].includes(name ?? ""));
  expect(tokens.length).toBeGreaterThan(3);
  expect(tokens).toEqual([...names]);
});
