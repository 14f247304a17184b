import { describe, expect, it } from "vitest";
import { blocks, table, titled, widthOf, wrapped } from "./lines";

describe("widthOf", () => {
  it.each([
    ["abc", 3],
    ["存储库", 6],
    ["共 3 个，", 9],
    ["", 0],
  ])("%s takes %i columns", (text, width) => expect(widthOf(text)).toBe(width));
});

describe("table", () => {
  it("has columns as wide as their longest text, in Chinese too, and no spaces at the end", () => {
    expect(
      table(
        [
          ["a", "bb", "c"],
          ["标记", "b", ""],
        ],
        "",
      ),
    ).toEqual(["a     bb  c", "标记  b"]);
  });
  it("spells out what nobody sees", () => {
    expect(table([["a\u202eb", "\u001b[31mred"]], "")).toEqual(["a\\u{202e}b  \\u{1b}[31mred"]);
  });
});

describe("wrapped", () => {
  it("ends lines between words before 80 columns", () => {
    const text = "The registry does not know this tag or digest. ".repeat(6).trim();
    const lines = wrapped(text, "  ");
    expect(lines.length).toBe(4);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    expect(lines.map((line) => line.trim()).join(" ")).toBe(text);
  });
  it("ends lines between Chinese characters, and never before a mark", () => {
    const text = "此存储库中没有与筛选条件匹配的标记，请删除其中一个条件，".repeat(6);
    const lines = wrapped(text);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(82);
    expect(lines.join("")).toBe(text);
    expect(lines.filter((line) => line.startsWith("，"))).toEqual([]);
  });
  it("leaves a word that is too long whole", () => {
    const digest = `sha256:${"0".repeat(90)}`;
    expect(wrapped(`It is ${digest}`)).toEqual(["It is", digest]);
  });
  it("spells out what nobody sees, line breaks too", () => {
    expect(wrapped("a\nb\u200b")).toEqual(["a\\u{a}b\\u{200b}"]);
  });
  it("is quick for texts of one character", () => {
    expect(wrapped("a".repeat(60_000)).length).toBe(1);
    expect(wrapped(" ".repeat(60_000))).toEqual([]);
  });
});

it("puts an empty line between blocks that have lines, and a title only above lines", () => {
  expect(blocks(["a"], [], ["b", "c"])).toEqual(["a", "", "b", "c"]);
  expect(titled("Title", [])).toEqual([]);
  expect(titled("Title", ["a"])).toEqual(["Title", "a"]);
});
