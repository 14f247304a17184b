import fc from "fast-check";
import { expect, it } from "vitest";
import { cutInMiddle, fitted } from "./fit";
import { widthOf } from "./typeface";

it("leaves a text that fits alone", () => {
  expect(cutInMiddle("abc", () => true)).toBe("abc");
  expect(fitted("abc", { width: 1_000, most: 40, least: 20, weight: "bold" })).toMatchObject({ text: "abc", size: 40 });
});

it("makes a text smaller before it cuts it", () => {
  const { text, size } = fitted("dotnet/framework/runtime", { width: 400, most: 60, least: 20, weight: "bold" });
  expect(text).toBe("dotnet/framework/runtime");
  expect(size).toBeLessThan(60);
});

it("cuts any longer text in its middle, and uses the room", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9./-]{1,255}$/), fc.integer({ min: 1, max: 60 }), (text, most) => {
      const cut = cutInMiddle(text, ({ length }) => length <= most);
      if (text.length <= most) return cut === text;
      const [start = "", end = ""] = cut.split("…");
      return cut.length === most && text.startsWith(start) && text.endsWith(end);
    }),
  );
});

it("never exceeds the width", () => {
  for (const text of ["w".repeat(255), "i".repeat(255), "dotnet/".repeat(36)]) {
    const { text: cut, size } = fitted(text, { width: 500, most: 90, least: 30, weight: "bold" });
    expect(widthOf(cut, size, "bold")).toBeLessThanOrEqual(500);
    expect(cut).toContain("…");
  }
});
