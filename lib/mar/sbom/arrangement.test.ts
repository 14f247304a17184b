import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangePackages, PACKAGE_COLUMNS } from "./arrangement";
import { sbomPackageSchema } from "./package";

const PACKAGES = [
  { name: "zlib", version: "1.10", license: "Zlib", type: "deb", purl: "pkg:deb/zlib" },
  { name: "OpenSSL", version: "1.9", license: "Apache-2.0" },
  { name: "tzdata" },
  { name: "icu", version: "1.9.1", license: "ICU", type: "nuget", purl: "pkg:nuget/Microsoft.ICU" },
].map((each) => sbomPackageSchema.parse(each));

const names = (...options: Parameters<typeof arrangePackages> extends [unknown, ...infer Rest] ? Rest : never) =>
  arrangePackages(PACKAGES, ...options).map(({ name }) => name);

describe("arrangePackages", () => {
  it.each([
    ["", ["zlib", "OpenSSL", "tzdata", "icu"]],
    ["  ", ["zlib", "OpenSSL", "tzdata", "icu"]],
    ["openssl", ["OpenSSL"]],
    ["1.9", ["OpenSSL", "icu"]],
    ["1.9 apache", ["OpenSSL"]],
    ["DEB", ["zlib"]],
    ["microsoft", ["icu"]],
    ["zlibzlib", []],
  ])("finds %j", (query, found) => {
    expect(names(query)).toEqual(found);
  });

  it("sorts numbers as numbers, and puts missing ones last in both directions", () => {
    expect(names("", { column: "version", descending: false })).toEqual(["OpenSSL", "icu", "zlib", "tzdata"]);
    expect(names("", { column: "version", descending: true })).toEqual(["zlib", "icu", "OpenSSL", "tzdata"]);
  });

  it("keeps every package, whatever the column", () => {
    const one = fc.record({ name: fc.string({ minLength: 1 }), version: fc.option(fc.string(), { nil: undefined }) });
    const column = fc.constantFrom(...PACKAGE_COLUMNS);
    fc.assert(
      fc.property(fc.array(one), column, fc.boolean(), (packages, by, descending) => {
        const arranged = arrangePackages(packages, "", { column: by, descending });
        expect(new Set(arranged)).toEqual(new Set(packages));
        expect(arranged).toHaveLength(packages.length);
      }),
    );
  });
});
