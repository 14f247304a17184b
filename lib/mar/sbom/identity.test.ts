import { expect, it } from "vitest";
import { identityOf } from "./identity";
import { parsePurl } from "./purl";

type Given = { name: string; version?: string; purl?: string };

it.each<[Given, [string, string, string, string]]>([
  [{ name: "openssl", version: "3.0.2" }, ["", "", "openssl", "3.0.2"]],
  [
    { name: "libssl3", version: "3.0.2-0", purl: "pkg:deb/debian/openssl@3.0.2?arch=a" },
    ["deb", "debian", "openssl", "3.0.2-0"],
  ],
  [{ name: "node", purl: "pkg:npm/%40types/node@18.0.1" }, ["npm", "@types", "node", "18.0.1"]],
  [{ name: "x", purl: "pkg:NuGet/Newtonsoft.Json@13.0.3" }, ["nuget", "", "Newtonsoft.Json", "13.0.3"]],
  [{ name: "github.com/a/b", version: "v1" }, ["", "github.com/a", "b", "v1"]],
  [{ name: "b", purl: "pkg:golang/github.com/a/b@v1#sub" }, ["golang", "github.com/a", "b", "v1"]],
  [{ name: "a", purl: "pkg:deb/debian/a%zz" }, ["deb", "debian", "a%zz", ""]],
  [{ name: "/" }, ["", "", "/", ""]],
])("%j", ({ purl, ...given }, [type, space, name, version]) => {
  const parsed = purl === undefined ? undefined : parsePurl(purl);
  expect(identityOf({ ...given, ...(parsed ? { purl: parsed } : {}) })).toEqual({ type, space, name, version });
});

it("leaves out what is longer than any real part", () => {
  expect(identityOf({ name: "a".repeat(201) })).toBeUndefined();
  expect(identityOf({ name: "a", version: "1".repeat(101) })).toBeUndefined();
});
