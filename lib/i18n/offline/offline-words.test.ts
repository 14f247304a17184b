import { expect, test } from "vitest";
import { keptSentence, offlineWords } from "./offline-words";

const READ_AT = Date.UTC(2026, 7, 17, 14, 5, 59);
const MINUTE = 60_000;

test.each([
  [0, "less than a minute ago", "不到 1 分钟前"],
  [-5 * MINUTE, "less than a minute ago", "不到 1 分钟前"],
  [MINUTE, "1 min ago", "1 分钟前"],
  [60 * MINUTE - 1, "59 min ago", "59 分钟前"],
  [60 * MINUTE, "1 h ago", "1 小时前"],
  [24 * 60 * MINUTE, "1 day ago", "1 天前"],
  [50 * 60 * MINUTE, "2 days ago", "2 天前"],
])("after %d ms, a page says %s or %s", (age, english, chinese) => {
  expect(keptSentence("/dotnet/aspnet", READ_AT, READ_AT + age)).toBe(
    `The server gives no answer. What this page shows was read ${english} (17 Aug 2026, 14:05 UTC).`,
  );
  expect(keptSentence("/zh-cn/dotnet/aspnet", READ_AT, READ_AT + age)).toBe(
    `服务器没有响应。此页内容的读取时间：${chinese}（2026年8月17日 14:05 UTC）。`,
  );
});

test("the words are those of the address", () => {
  expect(offlineWords("/zh-cn")).toMatchObject({ title: "此设备上没有此页面", language: "zh-CN" });
  expect(offlineWords("/zh-cnx")).toMatchObject({ title: "This page is not on this device", language: "en" });
});
