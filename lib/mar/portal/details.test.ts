import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { portalDetailsSchema, readPortalDetails } from "./details";

const README = "# Title\n\n- a point\n";

const WHOLE = {
  name: "dotnet/aspnet",
  publisher: "Microsoft",
  shortDescription: "Runs web apps.",
  categories: [".NET", "Web"],
  documentationLink: "https://docs.example/",
  projectWebsite: "https://www.example/",
  licenseUrl: "https://license.example/",
  supportedTags: ["10.0", "8.0"],
  lastModifiedDate: "2026-08-11T18:42:10.2731902Z",
  readme: README,
};

describe("readPortalDetails", () => {
  it("reads all fields", () => {
    expect(readPortalDetails(WHOLE)).toEqual({
      name: "dotnet/aspnet",
      publisher: "Microsoft",
      description: "Runs web apps.",
      categories: [".NET", "Web"],
      documentation: { text: "https://docs.example/", address: "https://docs.example/" },
      website: { text: "https://www.example/", address: "https://www.example/" },
      license: { text: "https://license.example/", address: "https://license.example/" },
      supportedTags: ["10.0", "8.0"],
      lastModified: "2026-08-11T18:42:10.273Z",
      readme: README,
    });
  });

  it("never throws, and returns only what its schema allows", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record(anyFields())), (json) => {
        expect(portalDetailsSchema.safeParse(readPortalDetails(json)).success).toBe(true);
      }),
    );
  });

  it("reads each field on its own: others of a wrong type change nothing of it", () => {
    const names = fc.subarray(Object.keys(WHOLE));
    const wrong = fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.integer()));
    fc.assert(
      fc.property(names, wrong, (broken, value) => {
        const details = readPortalDetails({ ...WHOLE, ...Object.fromEntries(broken.map((name) => [name, value])) });
        const right = readPortalDetails(WHOLE);
        const own: Record<string, keyof typeof right> = {
          shortDescription: "description",
          documentationLink: "documentation",
          projectWebsite: "website",
          licenseUrl: "license",
          lastModifiedDate: "lastModified",
        };
        const lost = new Set(broken.map((name) => own[name] ?? name));
        for (const [name, each] of Object.entries(right)) {
          const found = Object.entries(details).find(([other]) => other === name)?.[1];
          expect(found, name).toEqual(lost.has(name) ? (Array.isArray(each) ? [] : undefined) : each);
        }
      }),
    );
  });

  it.each(["javascript:alert(1)", "https://mcr.microsoft.com@deceiver.example/", "see the wiki", "//host.example/"])(
    "keeps %s as a text, not as an address",
    (text) => expect(readPortalDetails({ licenseUrl: text }).license).toEqual({ text }),
  );

  it.each(["yesterday", "1", "2026-13-45", ""])("has no date of %j", (text) => {
    expect(readPortalDetails({ lastModifiedDate: text }).lastModified).toBeUndefined();
  });

  it("takes categories that are objects, and leaves out tags that are none", () => {
    const { categories, supportedTags } = readPortalDetails({
      categories: [{ name: "A" }, 5, null, "B", "A", ""],
      supportedTags: ["1.0", "not a tag!", 1],
    });
    expect(categories).toEqual(["A", "B"]);
    expect(supportedTags).toEqual(["1.0"]);
  });

  it("reads so many entries of a list, and no text that is too long", () => {
    const categories = Array.from({ length: 3_000 }, (_, at) => `c${at}`);
    expect(readPortalDetails({ categories }).categories).toHaveLength(50);
    expect(readPortalDetails({ publisher: "a".repeat(20_001) }).publisher).toBeUndefined();
  });
});

function anyFields() {
  return Object.fromEntries(
    [...Object.keys(WHOLE), "overview", "other"].map((name) => [name, fc.oneof(fc.anything(), fc.string())]),
  );
}
