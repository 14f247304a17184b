import compile from "icu-minify/compile";
import { expect, test } from "vitest";
import formatMessage from "./format-message";

test.each([
  ["en", "{count, plural, one {# tag} other {# tags}}", { count: 1 }, "1 tag"],
  ["en", "{count, plural, one {# tag} other {# tags}}", { count: 10_244 }, "10,244 tags"],
  ["en", "{count, plural, =0 {none} other {#}}", { count: 0 }, "none"],
  ["zh-cn", "{count, plural, one {one} other {# 个}}", { count: 1 }, "1 个"],
  ["en", "{shown, number} of {total, number}", { shown: 7, total: 1_234_567 }, "7 of 1,234,567"],
])("writes in %s of %s with %o", (locale, text, values, expected) => {
  const refuse = () => {
    throw new Error("it needs no formatter of the browser");
  };
  const formatters = {
    getNumberFormat: refuse,
    getPluralRules: refuse,
    getDateTimeFormat: refuse,
    getRelativeTimeFormat: refuse,
    getListFormat: refuse,
    getDisplayNames: refuse,
  };
  const cache = {
    dateTime: {},
    number: {},
    message: {},
    relativeTime: {},
    pluralRules: {},
    list: {},
    displayNames: {},
  };
  expect(formatMessage("key", compile(text), values, { cache, formatters, locale })).toBe(expected);
});
