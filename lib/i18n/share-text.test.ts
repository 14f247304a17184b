import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import messages from "@/messages/en.json";
import { withSecondLanguage } from "./second-language.testing";
import { shareText } from "./share-text";

const OTHER = withSecondLanguage("ar-eg");
const SHARES = [0, 0.0001, 0.01, 1 / 3, 0.9999, 1];

test("is exact at both ends", () => {
  const t = createTranslator({ locale: "en", messages, namespace: "reachability" });
  const texts = SHARES.map((share) => t("errorsOf", { failed: 1, requests: 2, share: shareText(share, "en") }));
  expect(texts.map((text) => /\((.*)\)/.exec(text)?.[1])).toEqual(["0 %", "<1 %", "1 %", "33 %", ">99 %", "100 %"]);
});

test("has the digits of a language", () => {
  const texts = SHARES.map((share) => shareText(share, OTHER));
  expect(texts.filter((text) => /[0-9]/.test(text))).toEqual([]);
  expect(texts[3]).toBe("٣٣");
});
