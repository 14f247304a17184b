import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathIn, splitLocale } from "./locale.mjs";

const CASES = [
  ["/zh-cn", "/"],
  ["/zh-cn?q=a/b", "/?q=a/b"],
  ["/zh-cn#your-tags", "/#your-tags"],
  ["/zh-cn/dotnet/sdk:9.0?region=china", "/dotnet/sdk:9.0?region=china"],
  ["/zh-cn/a%3A1", "/a%3A1"],
  ["/zh-cn/mcr.microsoft.com/zh-cn/a", "/mcr.microsoft.com/zh-cn/a"],
] as const;

describe("the language of an address", () => {
  it.each(CASES)("is Chinese in %s, a page at %s", (address, path) => {
    expect(splitLocale(address)).toEqual({ locale: "zh-cn", path });
    expect(pathIn(path, "zh-cn")).toBe(address);
  });

  it.each(["/", "/?q=/zh-cn/", "/zh-cnx", "/zh-CN/a", "/zh/a", "/en/a", "/dotnet/zh-cn", "/zh%2Dcn/a", ""])(
    "is English in %s",
    (address) => {
      expect(splitLocale(address)).toEqual({ locale: "en", path: address });
      expect(pathIn(address, "en")).toBe(address);
    },
  );

  it("is read back from every address that is written", () => {
    const path = fc.array(fc.webSegment()).map((segments) => `/${segments.join("/")}`);
    fc.assert(
      fc.property(path, fc.constantFrom("", "?q=1", "#part"), (page, rest) => {
        expect(splitLocale(pathIn(page + rest, "zh-cn"))).toEqual({ locale: "zh-cn", path: page + rest });
      }),
    );
  });
});
