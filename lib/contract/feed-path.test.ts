import { expect, test } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { feedFilter, feedPath } from "./feed-path";

const repository = repositorySchema.parse("dotnet/aspnet");

test("a feed's path names region, repository, form and tags", () => {
  expect(feedPath("atom", { region: "global", repository })).toBe("/feeds/global/dotnet/aspnet.atom");
  const tags = "os:alpine ver:>=9 a&b";
  const path = feedPath("json", { region: "china", repository, tags });
  expect(path).toBe("/feeds/china/dotnet/aspnet.json?tags=os:alpine%20ver:%3E%3D9%20a%26b");
  expect(new URL(path, "http://host").searchParams.get("tags")).toBe(tags);
  const chinese = { region: "global", repository, locale: "zh-cn" } as const;
  expect(feedPath("atom", chinese)).toBe("/feeds/global/dotnet/aspnet.atom?lang=zh-cn");
  expect(feedPath("atom", { ...chinese, tags: "os:noble" })).toBe(
    "/feeds/global/dotnet/aspnet.atom?tags=os:noble&lang=zh-cn",
  );
});

test.each([
  [" noble ", '"noble"'],
  ["10.0", '"10.0"'],
  ["os:noble", "os:noble"],
  ["noble extra", "noble extra"],
  ["-preview", "-preview"],
  ['"10.0"', '"10.0"'],
  ["", ""],
])("the filter %j is %j in a feed's address", (text, expected) => {
  expect(feedFilter(text)).toBe(expected);
});
