import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SbomFailure } from "../failure";
import { JsonReader } from "./json-reader";
import type { ValueReader } from "./value-reader";

const ANY_DEPTH = 10_000;

/** Takes every object, array and string and rebuilds it; other values are represented by their kind. */
function builder(set: (value: unknown) => void): ValueReader {
  let built: { object: Map<string, unknown> } | { array: unknown[] } | undefined;
  return {
    text: { longest: 1_000_000, read: set },
    member: (name) => {
      if (!built || !("object" in built)) built = { object: new Map() };
      const { object } = built;
      return builder((value) => object.set(name, value));
    },
    element: () => {
      if (!built || !("array" in built)) built = { array: [] };
      const { array } = built;
      const position = array.push(undefined) - 1;
      return builder((value) => {
        array[position] = value;
      });
    },
    end: () => set(built),
    other: set,
  };
}

/** Does the same from a parsed value. */
function rebuilt(value: unknown): unknown {
  if (value === null) return "null";
  if (typeof value === "string") return value;
  if (typeof value !== "object") return typeof value;
  if (Array.isArray(value)) return value.length > 0 ? { array: value.map(rebuilt) } : undefined;
  const entries = Object.entries(value).map(([name, inner]) => [name, rebuilt(inner)] as const);
  return entries.length > 0 ? { object: new Map(entries) } : undefined;
}

function parse(pieces: Iterable<string>, depth = ANY_DEPTH): unknown {
  let result: unknown;
  const json = new JsonReader(
    builder((value) => {
      result = value;
    }),
    depth,
  );
  for (const piece of pieces) json.write(piece);
  json.end();
  return result;
}

function reasonOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof SbomFailure) return error.reason;
    throw error;
  }
  return undefined;
}

/** Splits into pieces of at most so many UTF-16 units. */
function pieces(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  );
}

describe("reads what JSON.parse reads", () => {
  const document = fc.oneof(
    fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue({ stringUnit: "binary" })),
    fc.array(fc.jsonValue({ stringUnit: "binary" })),
  );

  test("in pieces of any size", () => {
    fc.assert(
      fc.property(document, fc.integer({ min: 1, max: 40 }), fc.constantFrom(0, 1, 2), (value, size, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(parse(pieces(text, size))).toEqual(rebuilt(JSON.parse(text)));
      }),
    );
  });

  test("and refuses what JSON.parse refuses", () => {
    const damaged = fc
      .tuple(
        document,
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.string({ maxLength: 2, unit: fc.constantFrom(...'{}[]",:\\tn1-.e \n') }),
      )
      .map(([value, at, removed, added]) => {
        const text = JSON.stringify(value);
        const start = at % (text.length + 1);
        return text.slice(0, start) + added + text.slice(start + removed);
      });
    fc.assert(
      fc.property(damaged, fc.integer({ min: 1, max: 40 }), (text, size) => {
        let expected: unknown;
        let isJson = true;
        try {
          expected = JSON.parse(text);
        } catch {
          isJson = false;
        }
        const reason = reasonOf(() => parse(pieces(text, size)));
        if (!isJson) expect(["not-json", "cut"]).toContain(reason);
        else if (typeof expected === "object" && expected !== null) expect(reason).toBeUndefined();
        else expect(reason).toBe("not-json");
      }),
      { numRuns: 400 },
    );
  });
});

test.each([
  ["", "cut"],
  [" \n", "cut"],
  ["{", "cut"],
  ['{"a":tr', "cut"],
  ['{"a":"\\u12', "cut"],
  ["not found", "not-json"],
  ["true", "not-json"],
  ["12", "not-json"],
  ['"text"', "not-json"],
  ["<html>", "not-json"],
  ["{}{}", "not-json"],
  ["{'a':1}", "not-json"],
  ['{"a":01}', "not-json"],
  ['{"a":1,}', "not-json"],
  ['{"a":"\u0001","b":1}', "not-json"],
  ["[NaN]", "not-json"],
  ["[1]]", "not-json"],
])("%j is refused as %s", (text, reason) => {
  expect(reasonOf(() => parse([text]))).toBe(reason);
});

test("limits the depth, whether values are wanted or not", () => {
  const nothing = (text: string) => reasonOf(() => new JsonReader({}, 5).write(text));
  expect(reasonOf(() => parse(["[[[[[]]]]]"], 5))).toBeUndefined();
  expect(reasonOf(() => parse(["[[[[[[]]]]]]"], 5))).toBe("too-deep");
  expect(nothing("[[[[[]]]]]")).toBeUndefined();
  expect(nothing('{"a":[[[[[')).toBe("too-deep");
});

describe("long strings", () => {
  test("are not kept beyond their limit", () => {
    const told: unknown[] = [];
    const text: ValueReader = { text: { longest: 3, read: (value) => told.push(value) } };
    const json = new JsonReader({ element: () => text }, ANY_DEPTH);
    json.write('["abc","abcd","","\\u0061\\u0062\\u0063\\u0064","é日x"]');
    json.end();
    expect(told).toEqual(["abc", undefined, "", undefined, "é日x"]);
  });

  test("come in pieces that join to the whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 700 }), fc.integer({ min: 1, max: 300 }), (value, size) => {
        let whole = "";
        let ends = 0;
        const reader = {
          piece: (text: string) => {
            whole += text;
          },
          end: () => {
            ends += 1;
          },
        };
        const json = new JsonReader({ element: () => ({ pieces: () => reader }) }, ANY_DEPTH);
        for (const piece of pieces(JSON.stringify([value]), size)) json.write(piece);
        json.end();
        expect([whole, ends]).toEqual([value, 1]);
      }),
    );
  });

  test("skips a member with a name too long to compare", () => {
    const names: string[] = [];
    const json = new JsonReader({ member: (name) => void names.push(name) }, ANY_DEPTH);
    json.write(JSON.stringify({ ["x".repeat(257)]: 1, a: "b", ["y".repeat(256)]: { z: 1 } }));
    json.end();
    expect(names).toEqual(["a", "y".repeat(256)]);
  });
});
