import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { root } from "../root.mjs";

/** The systems on which the demo should run, in npm's words; the C library matters on Linux alone. */
const SYSTEMS = [
  ["Debian, Ubuntu, Fedora", "linux", "x64", "glibc"],
  ["the same on ARM", "linux", "arm64", "glibc"],
  ["Alpine", "linux", "x64", "musl"],
  ["Alpine on ARM", "linux", "arm64", "musl"],
  ["macOS on Intel", "darwin", "x64", undefined],
  ["macOS", "darwin", "arm64", undefined],
  ["Windows", "win32", "x64", undefined],
  ["Windows on ARM", "win32", "arm64", undefined],
] as const;

/** The packages with programs of their own for each system that a build and the server need; each is a beginning of their names. */
const NATIVE = ["@next/swc-", "@tailwindcss/oxide-", "lightningcss-", "@esbuild/", "@img/sharp-", "@biomejs/cli-"];

const entry = z.object({
  os: z.optional(z.array(z.string())),
  cpu: z.optional(z.array(z.string())),
  libc: z.optional(z.array(z.string())),
});
const lock = z.object({ packages: z.record(z.string(), entry) });
const { packages } = lock.parse(JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));

const allows = (list: string[] | undefined, value: string | undefined) =>
  list === undefined || value === undefined || list.includes(value);

/** Returns what npm would install on a system of all packages in the lock file whose names begin so. */
function installed(beginning: string, os: string, cpu: string, libc: string | undefined): string[] {
  return Object.entries(packages)
    .filter(([path]) => path.startsWith(`node_modules/${beginning}`))
    .filter(([, each]) => each.os && allows(each.os, os) && allows(each.cpu, cpu) && allows(each.libc, libc))
    .map(([path]) => path);
}

test.each(SYSTEMS)("on %s (%s %s %s), all programs come with npm", (_, os, cpu, libc) => {
  const missing = NATIVE.filter((beginning) => installed(beginning, os, cpu, libc).length === 0);
  expect(missing).toEqual([]);
  const driver = `node_modules/@photostructure/sqlite/prebuilds/${os}-${cpu}`;
  expect(existsSync(join(root, driver, `@photostructure+sqlite.${libc ?? "glibc"}.node`))).toBe(true);
});

test("a system that nobody makes programs for is found out", () => {
  expect(installed("@next/swc-", "linux", "riscv64", "glibc")).toEqual([]);
});
