import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { resolveAnswerSchema, resolveDetailSchema } from "@/lib/contract/resolve/resolve";
import { type Sample, startSample } from "@/lib/sample/server";
import { type Api, freshApi } from "./api";

let sample: Sample;
let api: Api;

beforeAll(async () => {
  sample = await startSample();
  api = await freshApi(sample);
});
beforeEach(() => sample.requests.clear());
afterAll(async () => {
  vi.unstubAllEnvs();
  await sample.close();
});

const ask = (q: string) => api.get(`/api/resolve?q=${encodeURIComponent(q)}`);

it("returns the meaning of an error message, and the tags nearest to the missing one", async () => {
  // Thousands of tags may take longer than an answer waits for them; afterwards they are in memory.
  await api.get("/api/global/v2/dotnet/aspnet/tags/list");
  const response = await ask(
    "docker: Error response from daemon: manifest for mcr.microsoft.com/dotnet/aspnet:10.00 not found: manifest unknown",
  );
  const body = await response.json();
  expect(resolveAnswerSchema.parse(body)).toMatchObject({
    kind: "image",
    path: "/dotnet/aspnet:10.00",
    message: { kind: "tag-unknown", tagListed: false },
  });
  expect(body.message.tags[0].path).toMatch(/^\/dotnet\/aspnet:10\.0/);
  expect(body.message.meaning).toContain("no such tag");
  expect(body.message.advice).toContain("use a tag");
});

it("reports that a tag exists although a message misses it", async () => {
  const response = await ask("ERROR: failed to solve: mcr.microsoft.com/dotnet/aspnet:10.0: not found");
  expect(await response.json()).toMatchObject({ message: { kind: "tag-unknown", tagListed: true } });
});

it("requests no tags if a message is about something else", async () => {
  const response = await ask('Failed to pull image "mcr.microsoft.com/dotnet/aspnet:10.0": 429 Too Many Requests');
  expect(await response.json()).toMatchObject({
    path: "/dotnet/aspnet:10.0",
    message: { kind: "throttled", page: "/endpoints", meaning: expect.any(String) },
  });
  expect(sample.requests.all().filter(({ path }) => path.includes("tags/list"))).toEqual([]);
});

it("returns the meaning even if the message names no image", async () => {
  const response = await ask("failed to register layer: write /usr/lib/x.so: no space left on device");
  expect(response.status).toBe(400);
  const { detail } = (await response.json()).errors[0];
  expect(resolveDetailSchema.parse(detail)).toMatchObject({ problem: "no-name", message: { kind: "disk-full" } });
  expect(detail.message.advice).toContain("enlarge the disk");
});
