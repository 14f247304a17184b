import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { root } from "../root.mjs";

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ integrity: z.string().optional(), link: z.boolean().optional() })),
});

test("every package of the lock file, of other systems too, has the hash of its content", () => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
  const without = Object.entries(packages).filter(([path, { integrity, link }]) => path && !link && !integrity);
  expect(without.map(([path]) => path)).toEqual([]);
});
