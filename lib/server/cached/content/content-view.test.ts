import { expect, it, vi } from "vitest";
import { memory } from "@/lib/server/memory/memory";
import { MemoryAccount } from "@/lib/server/memory/memory-account";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { openMemoryStore } from "@/lib/server/store/open-memory";
import { RegionMemory } from "../recall/region-memory";
import { digest, NAME, stubRegistry } from "../registry-stub.testing";
import { Content } from "./content";
import { ContentView, type ParseContent } from "./content-view";
import { BLOB } from "./uses";

const BYTES = new Uint8Array(1_000);
const DESCRIPTOR = { digest: digest(1), size: 1_000 };

function start(parse: ParseContent<object>) {
  const account = new MemoryAccount({ counted: 100_000, received: 1_000, read: 1_000, sent: 1_000 });
  const registry = stubRegistry({ blobs: { [digest(1)]: BYTES } });
  const content = new Content(registry, new RegionMemory("global", openMemoryStore().store), account);
  return { account, registry, content, view: new ContentView(content, BLOB, parse) };
}

it("parses once, and returns the same value to all callers", async () => {
  const parse = vi.fn(async () => ({ parsed: true }));
  const { view, registry } = start(parse);
  const both = await Promise.all([view.get(NAME, DESCRIPTOR), view.get(NAME, DESCRIPTOR)]);
  const later = await view.get(NAME, DESCRIPTOR);
  expect(new Set([...both, later].map(({ value }) => value)).size).toBe(1);
  expect(later.readAt).toBe(both[0].readAt);
  expect(parse).toHaveBeenCalledTimes(1);
  expect(registry.asked).toHaveLength(1);
});

it("passes the content's name and repository to its parser", async () => {
  const parse = vi.fn(() => ({}));
  await start(parse).view.get(NAME, DESCRIPTOR);
  const subject = `the blob ${NAME}@${digest(1)}`;
  expect(parse).toHaveBeenCalledWith(BYTES, { subject, key: NAME, signal: expect.any(AbortSignal) });
});

it("does not keep a failed parse, and parses again without another request", async () => {
  const failure = new RegistryFailure("busy", "no thread");
  const parse = vi.fn(async () => ({ parsed: true })).mockRejectedValueOnce(failure);
  const { view, registry } = start(parse);
  await expect(view.get(NAME, DESCRIPTOR)).rejects.toBe(failure);
  expect((await view.get(NAME, DESCRIPTOR)).value).toEqual({ parsed: true });
  expect(registry.asked).toHaveLength(1);
});

it("is counted with its bytes, and evicted with them", async () => {
  const parse = vi.fn(() => ({ text: "x".repeat(5_000) }));
  const { view, registry, account } = start(parse);
  // Other bytes object with each answer, as from a registry.
  registry.blob = async () => {
    registry.asked.push("blob");
    return new Uint8Array(BYTES);
  };
  await view.get(NAME, DESCRIPTOR);
  expect(account.total).toBeGreaterThan(6_000);
  account.shrink(0);
  expect(account.total).toBe(0);
  await view.get(NAME, DESCRIPTOR);
  expect([parse.mock.calls.length, registry.asked.length]).toEqual([2, 2]);
});

it("counts its bytes while it parses them, even if the cache has evicted them", async () => {
  let counted = 0;
  const { view } = start(() => {
    counted = memory().underWay("received");
    return {};
  });
  const before = memory().underWay("received");
  await view.get(NAME, DESCRIPTOR);
  expect(counted - before).toBe(BYTES.byteLength);
  expect(memory().underWay("received")).toBe(before);
});
