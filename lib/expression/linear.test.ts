import { describe, expect, test } from "vitest";
import { growthOf } from "./growth.testing";
import { literals, MAKING, made, type Written } from "./written.testing";

const all: Written[] = [
  ...literals(),
  ...(await made(async () => {
    const { kindOfText } = await import("@/lib/mar/file/kind/kind-of-text");
    kindOfText("services:\n");
  })),
];
const different = [...new Map(all.map((each) => [`${each.source}/${each.flags}`, each])).values()];

test("every file with expressions is read, and those that build them are caught at it", () => {
  expect(literals().length).toBeGreaterThan(300);
  const caught = new Set(all.map(({ file }) => file));
  expect(MAKING.filter((file) => !caught.has(file))).toEqual([]);
});

test.each(different)("$file: /$source/$flags takes linear time", ({ source, flags }) => {
  expect(growthOf(source, flags)).toBeUndefined();
});

describe("a slow expression is detected", () => {
  test.each([
    ["that is tried from each of many places", /[,;]+$/],
    ["whose places are pieces of its own", /\{\{[^}]*\}\}/g],
    ["that can part a text in many ways", /^(.+?)\.\d+(?:\.\d+){1,3}(?:-[\w.-]+)?\.nupkg$/],
    ["that begins with anything", /^(?:.*[.-])?values(?:[.-].*)?\.ya?ml$/],
    ["that is exponential", /^(?:a|a)*$/],
    ["that is exponential by its form", /^(?:a+)+$/],
  ])("%s", (_how, { source, flags }) => {
    expect(growthOf(source, flags)).toBeTypeOf("string");
  });
});
