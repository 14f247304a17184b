import { expect, test, vi } from "vitest";
import { withinExchange } from "@/lib/server/exchange/exchange.testing";
import { languageOf } from "./language-of";

vi.mock("../messages", () => import("../messages.testing"));

test.each([
  ["/zh-cn/a", "The smallest image that runs ASP.NET.", "en"],
  ["/zh-cn/a", "可在中国使用的镜像。", undefined],
  ["/a", "可在中国使用的镜像。", "zh-CN"],
  ["/a", "The smallest image that runs ASP.NET.", undefined],
  ["/zh-cn/a", "docker run -p 8080:80 mcr.azure.cn/a", undefined],
  ["/zh-cn/a", "/bin/sh -c apt-get update", undefined],
  ["/zh-cn/a", "MIT", undefined],
  ["/a", "", undefined],
])("on %s, “%s” is marked as %s", (address, text, language) => {
  expect(withinExchange({ address }, () => languageOf(text))).toBe(language);
});
