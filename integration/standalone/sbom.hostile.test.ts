import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { filesBelow } from "../../scripts/build/finished/files-below.mjs";
import { root } from "../../scripts/root.mjs";
import { finishedBuild } from "../../scripts/served/finished-build.mjs";

const bom = z.object({
  bomFormat: z.literal("CycloneDX"),
  metadata: z.object({ component: z.object({ name: z.literal("mar-discovery"), version: z.string() }) }),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      purl: z.string(),
      licenses: z.array(z.unknown()).min(1),
      hashes: z.array(z.object({ alg: z.string(), content: z.string() })).min(1),
      properties: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
});
const manifest = z.object({
  name: z.string(),
  version: z.string(),
  dependencies: z.optional(z.record(z.string(), z.string())),
});

const build = finishedBuild() ?? "";
const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const read = () => bom.parse(json(join(build, "sbom.cdx.json"))).components;
const shipped = (component: ReturnType<typeof read>[number]) =>
  component.properties.find(({ name }) => name === "mar-discovery:shipped")?.value ?? "";

test("the bill of materials has the packages that are there as files, each with its version", async () => {
  const files = await filesBelow(build);
  const manifests = files.filter((file) => /^(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+package\.json$/.test(file));
  const there = manifests
    .map((file) => manifest.parse(json(join(build, file))))
    .map(({ name, version }) => `${name}@${version}`);
  expect(there.length).toBeGreaterThan(50);
  const listed = read().filter((each) => shipped(each).includes("files"));
  expect(listed.map(({ name, version }) => `${name}@${version}`).toSorted()).toEqual([...new Set(there)].toSorted());
  // A folder without its manifest would not have been counted.
  const folders = new Set(files.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
  const named = new Set(there.map((each) => each.slice(0, each.lastIndexOf("@"))));
  expect([...folders].filter((folder) => !named.has(folder))).toEqual([]);
});

test("it has the packages that are parts of our own scripts and styles", () => {
  const { dependencies = {} } = manifest.parse(json(join(root, "package.json")));
  const names = read().map(({ name }) => name);
  expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
  const bundled = read().filter((each) => shipped(each).includes("bundled"));
  expect(bundled.map(({ name }) => name)).toEqual(expect.arrayContaining(["zod", "kysely", "yaml", "tailwindcss"]));
});

test("nothing that only builds and tests is in it", () => {
  const names = read().map(({ name }) => name);
  for (const tool of ["esbuild", "typescript", "vitest", "@biomejs/biome", "@vercel/nft"])
    expect(names).not.toContain(tool);
});
