import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { PageFault, PageScanner } from "./page-scanner";

/** Scans a text in pieces of these lengths. Returns its names, or why it is refused. */
function scanned(text: string, lengths: readonly number[]): readonly string[] | string {
  const names: string[] = [];
  const scanner = new PageScanner("tags", (name) => names.push(name));
  try {
    let at = 0;
    for (const length of lengths) {
      scanner.push(text.slice(at, at + length));
      at += length;
    }
    scanner.push(text.slice(at));
    scanner.end();
    return names;
  } catch (error) {
    if (error instanceof PageFault) return error.kind;
    throw error;
  }
}

/** Does the same with `JSON.parse`. */
function parsed(text: string): readonly string[] | "refused" {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, "tags"))
      return "refused";
    const tags: unknown = Reflect.get(value, "tags");
    if (tags === null) return [];
    return Array.isArray(tags) && tags.every((tag) => typeof tag === "string") ? tags : "refused";
  } catch {
    return "refused";
  }
}

const isRefused = (found: readonly string[] | string) => (typeof found === "string" ? "refused" : found);
const splits = fc.array(fc.nat(12), { maxLength: 30 });
const tagTexts = fc.array(fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: "binary", maxLength: 6 })), {
  maxLength: 8,
});
const page = fc.record(
  {
    tags: fc.option(fc.oneof(tagTexts, fc.jsonValue({ maxDepth: 2 }))),
    name: fc.string(),
    other: fc.jsonValue({ maxDepth: 4 }),
  },
  { requiredKeys: [] },
);

describe("a page in pieces", () => {
  it("has the names that JSON.parse finds", () => {
    fc.assert(
      fc.property(page, splits, fc.nat(2), (value, lengths, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(isRefused(scanned(text, lengths))).toEqual(parsed(text));
      }),
      { numRuns: 500 },
    );
  });

  it("is refused if JSON.parse refuses it", () => {
    const change = fc.tuple(fc.nat(), fc.constantFrom(...'"\\{}[]:,0-+.eEut nfl\u0001\n1x/', ""));
    fc.assert(
      fc.property(page, splits, fc.array(change, { minLength: 1, maxLength: 3 }), (value, lengths, changes) => {
        let text = JSON.stringify(value);
        for (const [at, char] of changes) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + char + text.slice(place + (at % 2));
        }
        // `JSON.parse` takes the last of duplicate fields; the scanner refuses them.
        fc.pre((text.match(/"(?:tags|\\)/g) ?? []).length <= 1);
        expect(isRefused(scanned(text, lengths))).toEqual(parsed(text));
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['{"tags":["a"],"tags":["b"]}', "two lists"],
  [`{"tags":["a"],"other":${"[".repeat(100)}${"]".repeat(100)}}`, "a nesting that no list has"],
])("%s is refused: %s", (text) => {
  expect(["json", "shape"]).toContain(scanned(text, []));
});

test("accepts an escaped field name", () => {
  expect(scanned('{"\\u0074ags":["\\u0031.0","a\\/b"]}', [3, 1, 1, 1, 1])).toEqual(["1.0", "a/b"]);
});

test("reports a name that is too long by its beginning", () => {
  const [name] = scanned(`{"tags":["${"x".repeat(1_000_000)}"]}`, [5000, 5000]);
  expect(name).toBe("x".repeat(2048));
});
