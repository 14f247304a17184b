import { describe, expect, it } from "vitest";
import { findReadme } from "./readme-field";

const README = "# Title\n\nA sentence.\n";
const KNOWN = new Set(["shortDescription"]);
const found = (details: unknown) => findReadme(details, KNOWN);

describe("findReadme", () => {
  it.each(["readme", "README", "readMe", "readmeContent", "overview", "fullDescription", "about"])(
    "finds it under %s, whatever else looks like Markdown",
    (name) => expect(found({ other: `${README}${README}`, [name]: README })).toBe(README),
  );

  it("takes the text of a well-known name even if it has no mark-up", () => {
    expect(found({ readme: "One sentence." })).toBe("One sentence.");
    expect(found({ description: "One sentence." })).toBeUndefined();
    expect(found({ description: README })).toBe(README);
  });

  it("finds the longest Markdown under names that nobody knows, also one level deeper", () => {
    expect(found({ a: "- x\n", b: README, c: "plain\ntext" })).toBe(README);
    expect(found({ a: "# x\n", texts: { en: README } })).toBe(README);
  });

  it.each([
    ["a field that is something else", { shortDescription: README }],
    ["an address", { readme: "https://docs.example/readme.md" }],
    ["plain text", { a: "no mark-up here, in one line" }],
    ["another type", { readme: { text: 5 }, b: [README] }],
    ["no object", [README]],
    ["nothing", undefined],
  ])("finds none in %s", (_what, details) => expect(found(details)).toBeUndefined());
});
