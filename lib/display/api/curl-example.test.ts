import { expect, it } from "vitest";
import { OPERATIONS } from "@/lib/contract/operation/operations";
import { curlExample } from "./curl-example";

it("asks for an address of a region", () => {
  expect(curlExample("https://a.example", OPERATIONS.tagList, "china")).toBe(
    "curl 'https://a.example/api/china/v2/dotnet/aspnet/tags/list?n=5'",
  );
});

it("keeps addresses readable and escapes what a shell or an address would read otherwise", () => {
  expect(curlExample("https://a.example", OPERATIONS.feed, "global")).toBe(
    "curl 'https://a.example/feeds/global/dotnet/aspnet.atom?tags=ver:%3E%3D9%20-preview'",
  );
});

it("asks for a digest first, and puts it into the address", () => {
  expect(curlExample("https://a.example", OPERATIONS.referrers, "global").split("\n")).toEqual([
    "digest=$(curl -sI 'https://a.example/api/global/v2/dotnet/aspnet/manifests/10.0' | grep -o 'sha256:[0-9a-f]*' | head -n 1)",
    'curl "https://a.example/api/global/v2/dotnet/aspnet/referrers/$digest"',
  ]);
});

it("saves a download", () => {
  expect(curlExample("https://a.example", OPERATIONS.attached, "global")).toMatch(/\ncurl -OJ "/);
});

it("puts addresses without quotes of their own into quotes", () => {
  for (const operation of Object.values(OPERATIONS)) {
    const words = curlExample("https://a.example", operation, "global").match(/(["'])https:.*?\1/g) ?? [];
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => /["'`\\]/.test(word.slice(1, -1)))).toEqual([]);
  }
});
