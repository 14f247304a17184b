import { expect, it } from "vitest";
import { preferredLocale } from "./preferred-locale";

it.each([
  [null, "en"],
  ["", "en"],
  ["*", "en"],
  ["de,fr;q=0.5", "en"],
  ["zh-CN", "zh-cn"],
  ["zh", "zh-cn"],
  ["zh-Hans-SG", "zh-cn"],
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh-cn"],
  ["en-US,en;q=0.9,zh-CN;q=0.8", "en"],
  ["de, zh-cn ; q=0.7, en;q=0.3", "zh-cn"],
  ["en;q=0.5,zh-CN;q=0.8", "zh-cn"],
  ["zh-CN;q=0,en;q=0.1", "en"],
  ["zh-CN;q=0", "en"],
  ["zh-CN;q=many", "en"],
  ["zh-CN;q=1.5,en", "en"],
  ["zh-CN;q=1.000,en;q=0.9", "zh-cn"],
  // A reader of Traditional Chinese who also names Chinese as such.
  ["zh-TW", "en"],
  ["zh-Hant-HK,zh-TW", "en"],
  ["zh-TW,zh;q=0.9,en;q=0.8", "zh-cn"],
  ["zhx,zh-cnx", "en"],
  [`${"de,".repeat(10_000)}zh-CN`, "en"],
])("%s is a wish for %s", (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
