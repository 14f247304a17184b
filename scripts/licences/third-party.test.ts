import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../root.mjs";
import { packagesOf, thirdPartyText } from "./third-party.mjs";

const LOCK = readFileSync(join(root, "package-lock.json"), "utf8");

/** Licences under which a program may be passed on with its packages as they are. */
const ALLOWED = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "ISC",
  // sharp's library, which is linked as it is.
  "LGPL-3.0-or-later",
  "MIT",
  "OFL-1.1",
  "PSF-2.0",
];

describe("packages of others", () => {
  it("are listed as the lock file has them: otherwise run npm run licences", () => {
    expect(readFileSync(join(root, "THIRD_PARTY.md"), "utf8")).toBe(thirdPartyText(packagesOf(LOCK)));
  });

  it("have licences that we know", () => {
    const packages = packagesOf(LOCK);
    expect(packages.length).toBeGreaterThan(100);
    const others = packages.filter(({ licence }) => !licence.split(" AND ").every((each) => ALLOWED.includes(each)));
    expect(others).toEqual([]);
  });

  it("leave out what only builds and tests, and name a package of one system by its whole", () => {
    const packages = packagesOf(
      JSON.stringify({
        packages: {
          "": { version: "1" },
          "node_modules/whole": { version: "2", license: "MIT", optionalDependencies: { "@whole/linux": "2" } },
          "node_modules/@whole/linux": { version: "2" },
          "node_modules/whole/node_modules/inner": { version: "3", license: "ISC" },
          "node_modules/tested-with": { version: "4", license: "GPL-3.0", dev: true },
        },
      }),
    );
    expect(packages).toEqual([
      { name: "@whole/linux", version: "2", licence: "MIT" },
      { name: "inner", version: "3", licence: "ISC" },
      { name: "whole", version: "2", licence: "MIT" },
    ]);
  });
});
