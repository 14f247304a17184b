import { expect, it } from "vitest";
import { csvText } from "./csv";

it("writes rows, and quotes what needs it", () => {
  expect(
    csvText([
      ["a", 1, -2],
      ['b,"c"', "d\r\ne", ""],
    ]),
  ).toBe('a,1,-2\r\n"b,""c""","d\r\ne",\r\n');
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("a")', "|calc", "%0A=1"])(
  "lets no spreadsheet take %j for a formula",
  (text) => {
    expect(csvText([[text]])).toMatch(/^"?'/);
  },
);
