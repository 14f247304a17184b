import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { type Sample, startSample } from "@/lib/sample/server";
import { type Api, freshApi } from "../api/api";

let sample: Sample;
let api: Api;

beforeAll(async () => {
  sample = await startSample();
  api = await freshApi(sample);
});
afterEach(() => sample.faults.clear());
afterAll(async () => {
  vi.unstubAllEnvs();
  await sample.close();
});

async function badge(path: string, init?: RequestInit) {
  const response = await api.get(`/badge/${path}`, init);
  const text = await response.text();
  return {
    response,
    text,
    shown: /<title>(.*)<\/title>/.exec(text)?.[1],
    of: (name: string) => response.headers.get(name),
  };
}

it.each([
  ["global/dotnet/aspnet:10.0.svg", /^dotnet\/aspnet: 10\.0/],
  ["global/dotnet/aspnet.svg", /^dotnet\/aspnet: \d+\.\d+/],
  ["china/dotnet/aspnet:10.0.svg?show=size", /^dotnet\/aspnet:10\.0: .* MB$/],
  ["global/dotnet/aspnet:10.0.svg?show=platforms", /^dotnet\/aspnet:10\.0: linux\/amd64 · linux\/arm/],
  ["global/windows/servercore:ltsc2022.svg?show=platforms", /windows\/amd64$/],
  ["global/dotnet/aspnet:10.0.svg?show=life", /^dotnet\/aspnet:10\.0: (?:supported|ends|ended)/],
])("%s", async (path, words) => {
  const { response, shown, of } = await badge(path);
  expect([response.status, of("Content-Type")]).toEqual([200, "image/svg+xml"]);
  expect(shown).toMatch(words);
});

it("can be kept and validated as the tag's digest can", async () => {
  const { of } = await badge("global/dotnet/aspnet:10.0.svg");
  expect(of("Cache-Control")).toMatch(/^public, max-age=\d+, s-maxage=\d+/);
  const again = await badge("global/dotnet/aspnet:10.0.svg", { headers: { "If-None-Match": of("ETag") ?? "" } });
  expect([again.response.status, again.text]).toEqual([304, ""]);
});

it.each([
  ["global/dotnet/aspnet:no-such-tag.svg", 404, "MAR: not found"],
  ["global/dotnet/no-such-repository.svg", 404, "MAR: not found"],
  ["global/Dotnet.svg", 400, "MAR: not found"],
  ["global/dotnet/aspnet:10.0.svg?show=nothing", 404, "MAR: not found"],
  ["global/dotnet/aspnet:10.0.png", 404, "MAR: not found"],
  ["nowhere/dotnet/aspnet:10.0.svg", 404, "MAR: not found"],
])("shows what is wrong with %s, and is not kept", async (path, status, words) => {
  const { response, shown, of } = await badge(path);
  expect([response.status, shown, of("Content-Type")]).toEqual([status, words, "image/svg+xml"]);
  expect(of("Cache-Control")).toBe("no-store");
});

it("tells a registry that fails from an image that does not exist", async () => {
  sample.faults.add({ kind: "unavailable-html" });
  const { response, shown } = await badge("global/dotnet/monitor:9.svg");
  expect([response.status, shown]).toEqual([503, "MAR: not available now"]);
});
