import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { BadRequest } from "./bad-request";
import { type RegistryQuestion, readReference, readRegion, readRegistryPath, readRepository } from "./registry-path";

const SHA256 = `sha256:${"a".repeat(64)}`;
const SHA512 = `sha512:${"0".repeat(128)}`;
const LONG = "a".repeat(10_000);

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text);

/** Returns the refusal's code, or the parsed question. */
function codeOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadRequest) return error.code;
    throw error;
  }
}

const read = (path: string) => readRegistryPath(path.split("/").map((segment) => decodeURIComponent(segment)));

describe("readRegistryPath", () => {
  test.each<[string, object]>([
    ["_catalog", { kind: "catalog" }],
    ["dotnet/aspnet/tags/list", { kind: "tags", repository: "dotnet/aspnet" }],
    ["a/tags/list", { kind: "tags", repository: "a" }],
    ["tags/list/tags/list", { kind: "tags", repository: "tags/list" }],
    ["manifests/tags/list", { kind: "tags", repository: "manifests" }],
    ["a/blobs/tags/list", { kind: "tags", repository: "a/blobs" }],
    ["dotnet%2Faspnet/tags/list", { kind: "tags", repository: "dotnet/aspnet" }],
    ["dotnet/aspnet/manifests/10.0", { kind: "manifest", repository: "dotnet/aspnet", reference: "10.0" }],
    [`a/manifests/${SHA256}`, { kind: "manifest", repository: "a", reference: SHA256 }],
    [`a/manifests/${encodeURIComponent(SHA512)}`, { kind: "manifest", repository: "a", reference: SHA512 }],
    ["a/manifests/list", { kind: "manifest", repository: "a", reference: "list" }],
    ["a/manifests/manifests/b", { kind: "manifest", repository: "a/manifests", reference: "b" }],
    [`a/b/referrers/${SHA256}`, { kind: "referrers", repository: "a/b", digest: SHA256 }],
  ])("%s", (path, expected) => {
    expect(read(path)).toEqual(expected);
  });

  const refused = [
    ["Dotnet/aspnet/tags/list", "NAME_INVALID"],
    ["dotnet//aspnet/tags/list", "NAME_INVALID"],
    ["/dotnet/tags/list", "NAME_INVALID"],
    ["../aspnet/tags/list", "NAME_INVALID"],
    ["%2e%2e/aspnet/tags/list", "NAME_INVALID"],
    ["dotnet/%252e%252e/tags/list", "NAME_INVALID"],
    ["dotnet%252Faspnet/tags/list", "NAME_INVALID"],
    ["dotnet%00/tags/list", "NAME_INVALID"],
    ["dotnet%0a/tags/list", "NAME_INVALID"],
    ["dotnet aspnet/tags/list", "NAME_INVALID"],
    ["%EF%BB%BFdotnet/tags/list", "NAME_INVALID"],
    ["dötnet/tags/list", "NAME_INVALID"],
    ["dotnet./tags/list", "NAME_INVALID"],
    ["tags/list", "NAME_INVALID"],
    ["manifests/latest", "NAME_INVALID"],
    [`referrers/${SHA256}`, "NAME_INVALID"],
    [`${LONG}/tags/list`, "NAME_INVALID"],
    [`${"a/".repeat(129)}tags/list`, "NAME_INVALID"],
    ["A/manifests/-bad", "NAME_INVALID"],
    ["a/manifests/-bad", "TAG_INVALID"],
    ["a/manifests/.bad", "TAG_INVALID"],
    ["a/manifests/", "TAG_INVALID"],
    ["a/manifests/b%2Fc", "TAG_INVALID"],
    [`a/manifests/${"t".repeat(129)}`, "TAG_INVALID"],
    [`a/manifests/${LONG}`, "TAG_INVALID"],
    [`a/manifests/${SHA256}0`, "DIGEST_INVALID"],
    [`a/manifests/${SHA256.slice(0, -1)}`, "DIGEST_INVALID"],
    [`a/manifests/${SHA256.toUpperCase()}`, "DIGEST_INVALID"],
    ["a/manifests/md5:d41d8cd98f00b204e9800998ecf8427e", "DIGEST_INVALID"],
    ["a/manifests/:", "DIGEST_INVALID"],
    ["a/referrers/latest", "DIGEST_INVALID"],
    ["a/referrers/", "DIGEST_INVALID"],
    [`a/blobs/${SHA256}`, "UNSUPPORTED"],
    ["a/blobs/uploads/", "UNSUPPORTED"],
    ["", "NAME_UNKNOWN"],
    ["dotnet/aspnet", "NAME_UNKNOWN"],
    ["_catalog/", "NAME_UNKNOWN"],
    ["_Catalog", "NAME_UNKNOWN"],
    ["a/tags", "NAME_UNKNOWN"],
    ["a/tags/lists", "NAME_UNKNOWN"],
    ["a/TAGS/list", "NAME_UNKNOWN"],
  ] as const;
  test.each(refused.map(([path, code]) => [shortened(path), code, path]))("refuses %s", (_shown, code, path) => {
    expect(codeOf(() => read(path))).toBe(code);
  });

  it("accepts or refuses any path, and repeats little of it", () => {
    const noun = fc.constantFrom("tags", "list", "manifests", "referrers", "blobs", "_catalog", "latest", SHA256);
    const components = fc.array(fc.oneof(noun, fc.string({ unit: "binary" }), fc.constant(LONG)), { maxLength: 8 });
    fc.assert(
      fc.property(components, (path) => {
        try {
          const question: RegistryQuestion = readRegistryPath(path);
          expect(question.kind).toMatch(/^(?:catalog|tags|manifest|referrers)$/);
        } catch (error) {
          expect(error).toBeInstanceOf(BadRequest);
          expect(String(error).length).toBeLessThan(220);
        }
      }),
    );
  });
});

test("readRegion accepts only the ids of the two regions", () => {
  expect([readRegion("global"), readRegion("china")]).toEqual(["global", "china"]);
  for (const text of ["", "Global", "global ", "europe", "__proto__", "constructor", LONG]) {
    expect(codeOf(() => readRegion(text))).toBe("NAME_UNKNOWN");
  }
});

test("readRepository accepts names of up to 255 characters", () => {
  expect(readRepository("a".repeat(255))).toHaveLength(255);
  expect(codeOf(() => readRepository("a".repeat(256)))).toBe("NAME_INVALID");
});

test("readReference distinguishes tags and digests", () => {
  expect(readReference("t".repeat(128))).toHaveLength(128);
  expect(readReference(SHA256)).toBe(digestSchema.parse(SHA256));
  expect(codeOf(() => readReference(`sha256-${"a".repeat(64)}`))).toBe(`sha256-${"a".repeat(64)}`);
});
