import { expect, it } from "vitest";
import { METHOD, refusalText, TOO_MANY_KEYS } from "./refusals.mjs";

it("says why in the language of a page, and in English to programs", () => {
  expect(refusalText(METHOD, "/dotnet/sdk")).toMatch(/^this server only reads/);
  expect(refusalText(METHOD, "/zh-cn/dotnet/sdk")).toMatch(/^此服务器只提供读取/);
  expect(refusalText(METHOD, "/api/global/v2/")).toMatch(/^this server only reads/);
  expect(refusalText(METHOD, "/feeds/global/dotnet/sdk.atom?lang=zh-cn")).toMatch(/^this server only reads/);
  expect(refusalText(TOO_MANY_KEYS, "/zh-cn?a")).toContain(" 256 ");
});
