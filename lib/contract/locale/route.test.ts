import { expect, it } from "vitest";
import { routeOf } from "./route";

it.each([
  ["/", "/"],
  ["/dotnet/sdk%3A9.0", "/dotnet/sdk%3A9.0"],
  ["/zh-cn", "/"],
  ["/zh-cn/dotnet/sdk%3A9.0", "/dotnet/sdk%3A9.0"],
  ["/zh-cn/endpoints", "/endpoints"],
  ["/zh-cn/mcr.microsoft.com/zh-cn/a", "/mcr.microsoft.com/zh-cn/a"],
  // A repository of this name has another address.
  ["/zh-cn/zh-cn/a", "/zh-cn/a"],
  // Of the official portal.
  ["/zh-cn/product/dotnet/sdk/about", "/zh-cn/product/dotnet/sdk/about"],
  ["/zh-cn/artifact/mar/dotnet/sdk/tags", "/zh-cn/artifact/mar/dotnet/sdk/tags"],
  ["/zh-cn/catalog", "/zh-cn/catalog"],
  ["/en-us/catalog", "/en-us/catalog"],
  ["/fr-fr/dotnet/sdk", "/fr-fr/dotnet/sdk"],
  // No page of the framework's own has a language.
  ["/zh-cn/_global-error", "/zh-cn/_global-error"],
])("%s is the page at %s", (address, path) => {
  expect(routeOf(address)).toEqual({ kind: "page", path });
});

it.each([
  ["/zh-CN/dotnet/sdk", "/zh-cn/dotnet/sdk"],
  ["/ZH-CN", "/zh-cn"],
  ["/zh-CN/product/dotnet/sdk", "/zh-cn/product/dotnet/sdk"],
  ["/zh-cn/api/global/v2/_catalog", "/api/global/v2/_catalog"],
  ["/zh-cn/og/site.png", "/og/site.png"],
  ["/zh-cn/feeds/global/dotnet/sdk.atom", "/feeds/global/dotnet/sdk.atom"],
])("%s leads to %s", (address, to) => {
  expect(routeOf(address)).toEqual({ kind: "redirect", to });
});
