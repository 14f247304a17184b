import fc from "fast-check";
import { expect, test } from "vitest";
import { LOCALES } from "@/lib/contract/locale/locale.mjs";
import { groupDigits } from "./group-digits";

test("writes whole numbers, and one digit of a fraction, as the languages do", () => {
  const whole = fc.integer({ min: -1_000_000_000, max: 1_000_000_000_000 });
  fc.assert(
    fc.property(whole, fc.constantFrom(...LOCALES), (value, locale) => {
      expect(groupDigits(value)).toBe(value.toLocaleString(locale));
      expect(groupDigits(value / 10)).toBe((value / 10).toLocaleString(locale));
    }),
  );
});
