import { expect, test } from "vitest";
import { bomOfLock } from "./lock-bom.mjs";

const INTEGRITY = `sha512-${Buffer.from("ab".repeat(64), "hex").toString("base64")}`;
const LOCK = {
  packages: {
    "": { name: "own", version: "1.0.0", license: "MIT", dependencies: { a: "^1" }, devDependencies: { tool: "^1" } },
    "node_modules/a": { version: "1.2.3", license: "ISC", integrity: INTEGRITY, dependencies: { "@s/b": "^2" } },
    "node_modules/@s/b": { version: "1.0.0", license: "(MIT OR Apache-2.0)" },
    "node_modules/a/node_modules/@s/b": { version: "2.0.0", license: "MIT", peerDependencies: { a: "*", absent: "*" } },
    "node_modules/tool": { version: "1.0.0", optionalDependencies: { "@s/b": "*" } },
    "node_modules/other-name": { name: "real", version: "3.0.0", license: "MIT" },
  },
};

test("a bill of materials has each package with its address, hash and license", () => {
  const { components, metadata } = bomOfLock(LOCK);
  expect(metadata.component).toMatchObject({ name: "own", purl: "pkg:npm/own@1.0.0" });
  expect(components.map((each) => each["bom-ref"]).sort()).toEqual([
    "@s/b@1.0.0",
    "@s/b@2.0.0",
    "a@1.2.3",
    "real@3.0.0",
    "tool@1.0.0",
  ]);
  const of = (ref: string) => components.find((each) => each["bom-ref"] === ref);
  expect(of("a@1.2.3")).toMatchObject({
    purl: "pkg:npm/a@1.2.3",
    hashes: [{ alg: "SHA-512", content: "ab".repeat(64) }],
    licenses: [{ license: { id: "ISC" } }],
  });
  expect(of("@s/b@1.0.0")).toMatchObject({
    purl: "pkg:npm/%40s/b@1.0.0",
    licenses: [{ expression: "(MIT OR Apache-2.0)" }],
  });
  expect(of("tool@1.0.0")?.licenses).toEqual([]);
});

test("a package depends on what Node finds for it, and never on what is not there", () => {
  const { dependencies } = bomOfLock(LOCK);
  expect(Object.fromEntries(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))).toEqual({
    "own@1.0.0": ["a@1.2.3"],
    "a@1.2.3": ["@s/b@2.0.0"],
    "@s/b@1.0.0": [],
    "@s/b@2.0.0": ["a@1.2.3"],
    "tool@1.0.0": ["@s/b@1.0.0"],
    "real@3.0.0": [],
  });
});
