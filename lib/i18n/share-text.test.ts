import { expect, test } from "vitest";
import { withSecondLanguage } from "./second-language.testing";
import { shareText } from "./share-text";

const OTHER = withSecondLanguage("ar-eg");
const FRACTIONS = [0, 0.0001, 0.01, 1 / 3, 0.9999, 1];

test("is in per cent, and exact at both ends", () => {
  const texts = FRACTIONS.map((share) => shareText(share, "en"));
  expect(texts).toEqual(["0 %", "<1 %", "1 %", "33 %", ">99 %", "100 %"]);
});

test("has the digits and the sign of a language", () => {
  const texts = FRACTIONS.map((share) => shareText(share, OTHER));
  expect(texts.filter((text) => /[0-9%]/.test(text))).toEqual([]);
  expect(texts.filter((text) => text.includes("٪"))).toEqual(texts);
});
