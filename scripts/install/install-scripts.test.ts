import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { root } from "../root.mjs";

/**
 * All packages with a script that npm would run when it installs them, and why it need not. Not one is run. A new one, or a new version that needs its
 * script, is looked at before it comes here.
 */
const NOT_RUN = {
  "@photostructure/sqlite": "compiles where it brings no library; it brings one for each system in platforms.test.ts",
  esbuild: "replaces a small program by the one for this system, which is found without it",
};

const lock = z.object({
  packages: z.record(z.string(), z.object({ hasInstallScript: z.optional(z.boolean()) })),
});
const manifest = z.object({ allowScripts: z.record(z.string(), z.boolean()) });
const read = (file: string) => readFileSync(join(root, file), "utf8");

test("no package may run a script when it is installed, and none but those listed has one", () => {
  const { packages } = lock.parse(JSON.parse(read("package-lock.json")));
  const names = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
  expect(names.toSorted()).toEqual(Object.keys(NOT_RUN).toSorted());
});

test("npm 10 is told by .npmrc, and later versions by package.json too", () => {
  expect(read(".npmrc").split("\n")).toContain("ignore-scripts=true");
  const { allowScripts } = manifest.parse(JSON.parse(read("package.json")));
  expect(allowScripts).toEqual(Object.fromEntries(Object.keys(NOT_RUN).map((name) => [name, false])));
});
