import { expect, it } from "vitest";
import { DEFAULT_SBOM_LIMITS } from "./limits";
import { readPackages } from "./read-packages";

const spdx = (...packages: object[]) => document(packages);
const document = (packages: object[]) => Buffer.from(JSON.stringify({ spdxVersion: "SPDX-2.3", packages }));
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(at));
const row = (at: number) => ({ name: `p${at}`, versionInfo: "1" });

it("returns each package once", async () => {
  const { packages, isPartial } = await readPackages(spdx(row(1), row(2), row(1)));
  expect(packages.map(({ name }) => name)).toEqual(["p1", "p2"]);
  expect(isPartial).toBe(false);
});

it("says that an SBOM of 200,000 packages was read in part", async () => {
  const { packages, isPartial } = await readPackages(document(rows(200_000)));
  expect(packages).toHaveLength(20_000);
  expect(isPartial).toBe(true);
});

it.each<object>([{ name: "a".repeat(300) }, { versionInfo: "1" }])(
  "says that a package is missing: %j",
  async (broken) => {
    expect(await readPackages(spdx(row(1), broken))).toMatchObject({ packages: [{ name: "p1" }], isPartial: true });
  },
);

it("says that bytes beyond the limit were not read", async () => {
  const many = document(rows(5_000));
  const read = await readPackages(many, { ...DEFAULT_SBOM_LIMITS, bytes: 66_000 });
  expect(read.isPartial).toBe(true);
});

it.each(["<!doctype html>", '{"materials":[]}', '{"spdxVersion":"SPDX-2.3","packages":[{"na'])("refuses %s", (text) =>
  expect(readPackages(Buffer.from(text))).rejects.toThrow("not readable"),
);
