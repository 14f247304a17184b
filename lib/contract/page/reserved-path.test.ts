import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { isReservedPath } from "./reserved-path";

const APP = fileURLToPath(new URL("../../../app", import.meta.url));

test("every route of ours is reserved, so that a repository of its name stays reachable behind its host", () => {
  const folders = readdirSync(APP, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const routes = folders.map(({ name }) => name).filter((name) => !/^(?:[[(_]|%5F)/.test(name));
  expect(routes.length).toBeGreaterThan(7);
  expect(routes.filter((name) => !isReservedPath([name, "tool"]))).toEqual([]);
  expect(isReservedPath(["dotnet", "api"])).toBe(false);
});
