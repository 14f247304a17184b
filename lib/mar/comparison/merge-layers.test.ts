import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Descriptor } from "@/lib/oci/manifest/manifest";
import { parseDigest } from "@/lib/oci/name/digest";
import { compareLayers } from "./compare-layers";
import { mergeLayers } from "./merge-layers";

/** Makes a layer for each letter. */
function layers(letters: string): Descriptor[] {
  return [...letters].map((letter) => {
    const digest = parseDigest(`sha256:${letter.repeat(64)}`);
    if (!digest) throw new Error(`${letter} makes no digest`);
    return { digest, size: 1 };
  });
}

const MARKS = { kept: "=", added: "+", dropped: "-" };
const merge = (from: string, to: string) =>
  mergeLayers(compareLayers({ layers: layers(from) }, { layers: layers(to) }));
const written = (from: string, to: string) =>
  merge(from, to)
    .map(({ kind, layer }) => MARKS[kind] + layer.digest.slice(-1))
    .join(" ");

describe("mergeLayers", () => {
  it.each([
    ["", "", ""],
    ["ab", "ab", "=a =b"],
    ["ab", "", "-a -b"],
    ["", "ab", "+a +b"],
    ["abc", "ade", "=a -b -c +d +e"],
    ["abc", "dbe", "-a +d =b -c +e"],
    ["abcd", "bd", "-a =b -c =d"],
    // Kept in another order.
    ["abc", "cda", "-b =c +d =a"],
    ["aa", "a", "=a -a"],
  ])("of %j and %j is %j", (from, to, expected) => {
    expect(written(from, to)).toBe(expected);
  });

  it("has each layer of both images once, the second's in order", () => {
    const letters = fc.stringMatching(/^[a-f]{0,8}$/);
    fc.assert(
      fc.property(letters, letters, (from, to) => {
        const merged = merge(from, to);
        const of = (...kinds: string[]) =>
          merged.filter(({ kind }) => kinds.includes(kind)).map(({ layer }) => layer.digest.slice(-1));
        expect(of("kept", "added").join("")).toBe(to);
        expect(of("kept", "dropped").sort().join("")).toBe([...from].sort().join(""));
      }),
    );
  });
});
