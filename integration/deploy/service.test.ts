import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/root.mjs";

const UNIT = readFileSync(join(root, "deploy", "mar-discovery.service"), "utf8");

/** Returns what the unit says of a setting, one value a line. */
const valuesOf = (name: string) =>
  UNIT.split("\n").flatMap((line) => (line.startsWith(`${name}=`) ? [line.slice(name.length + 1)] : []));

test("a system call that the unit does not allow fails, and ends nothing", () => {
  // Node asks for memory protection keys as it starts. systemd 252 leaves them out of @system-service, and kills without a number.
  expect(valuesOf("SystemCallErrorNumber")).toEqual(["EPERM"]);
  expect(valuesOf("SystemCallFilter")).toEqual(["@system-service @pkey"]);
});

test("the unit waits longer than answers in flight and the store get to end", () => {
  expect(valuesOf("TimeoutStopSec")).toEqual(["20"]);
  expect(valuesOf("KillMode")).toEqual(["mixed"]);
});

test("the store is in the folder that systemd makes for the unit's user", () => {
  const [folder] = valuesOf("StateDirectory");
  expect(valuesOf("Environment")).toContain(`DATABASE_URL=/var/lib/${folder}/store.sqlite`);
});
