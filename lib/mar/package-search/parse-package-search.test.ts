import { expect, it } from "vitest";
import { isPackageSearch, parsePackageSearch } from "./parse-package-search";

const only = (text: string) => {
  const { packages, problems } = parsePackageSearch(text);
  return { ...packages[0], problems: problems.map(({ kind }) => kind) };
};

it.each([
  ["pkg:openssl", { name: "openssl", type: undefined, space: undefined, versions: [] }],
  ["pkg:OpenSSL@3.0.*", { name: "openssl", versions: [{ comparison: "like", value: "3.0.*" }] }],
  ["pkg:@types/node", { name: "node", space: "@types", versions: [] }],
  ["pkg:@types/node@18.0.1", { name: "node", space: "@types", versions: [{ comparison: "=", value: "18.0.1" }] }],
  ["pkg:deb/debian/openssl@3.0.2", { type: "deb", space: "debian", name: "openssl" }],
  ["pkg:deb/openssl", { type: "deb", space: undefined, name: "openssl" }],
  ["pkg:npm/express", { type: "npm", space: "", name: "express" }],
  ["pkg:npm/%40types/node@1", { type: "npm", space: "@types", name: "node" }],
  ["purl:pkg:golang/github.com/a/b@v1.2", { type: "golang", space: "github.com/a", name: "b" }],
  ["purl:maven/org.apache.logging.log4j/log4j-core", { type: "maven", name: "log4j-core" }],
  ["pkg://npm/left-pad", { type: "npm", name: "left-pad" }],
  ['pkg:"Visual C++ Runtime"', { name: "visual c++ runtime" }],
  ["pkg:*ssl*", { name: "*ssl*" }],
])("reads %s", (text, expected) => {
  expect(only(text)).toMatchObject({ ...expected, problems: [] });
});

it.each([
  ["purl:openssl", "no-purl"],
  ["purl:pkg:1npm/a", "no-purl"],
  ["pkg:open(ssl|bsd).+", "no-package"],
  ["pkg:^openssl$", "no-package"],
  ["pkg:openssl@^3", "no-package"],
  ["pkg:deb/debian/openssl@3?arch=amd64", "qualifiers"],
  ["pkg:", "value-missing"],
  ["-pkg:openssl", "unknown-value"],
  ["pkg:%E0%A4%A/x", "no-package"],
])("says what is wrong with %s", (text, kind) => {
  expect(only(text).problems).toContain(kind);
});

it("leaves the other conditions to the tags", () => {
  const { packages, tags, problems } = parsePackageSearch("repo:dotnet/ pkg:openssl@3.0.2 pkg:zlib os:alpine -preview");
  expect(packages.map(({ name }) => name)).toEqual(["openssl", "zlib"]);
  expect(tags.own).toMatchObject([{ operator: "repo", value: "dotnet/" }]);
  expect(tags.filter.terms).toMatchObject([{ operator: "os" }, { operator: "word", negated: true }]);
  expect(problems).toEqual([]);
});

it("takes plain words for packages where nothing else is searched for", () => {
  const { packages, tags } = parsePackageSearch("openssl@3 os:alpine", { isBare: true });
  expect(packages).toMatchObject([{ name: "openssl" }]);
  expect(tags.filter.terms).toMatchObject([{ operator: "os" }]);
});

it.each(["os:alpine", "xpkg:a", "repo:pkg:a", "sha256:00"])("%s is no search for packages", (text) => {
  expect(isPackageSearch(text)).toBe(false);
});

it("takes a text of 10,000 characters", () => {
  const { packages, problems } = parsePackageSearch("pkg:openssl ".repeat(900));
  expect(packages).toHaveLength(8);
  expect(problems.map(({ kind }) => kind)).toContain("too-long");
});
