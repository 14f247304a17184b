import { expect, it } from "vitest";
import { RegistryFailure } from "../problem/registry-failure";
import { CachedRegistry } from "./cached-registry";
import { digest, fetched, image, NAME, stubRegistry, TAG } from "./registry-stub.testing";

const { signal } = new AbortController();
const OLD = fetched(1, image(10, [5]));
const NEW = fetched(2, image(10, [6]));

function made() {
  const visitors = stubRegistry({ tags: ["a"], manifests: { [TAG]: OLD, [digest(1)]: OLD } });
  const own = stubRegistry({ tags: ["a", "b"], manifests: { [TAG]: NEW, [digest(1)]: OLD } });
  return { visitors, own, cached: new CachedRegistry(visitors) };
}

it("asks by its own client, and keeps nothing that is not in memory already", async () => {
  const { visitors, own, cached } = made();
  expect([...(await cached.aside.tags(own, NAME, signal)).value]).toEqual(["a", "b"]);
  expect(cached.known.tags(NAME)).toBeUndefined();
  expect([visitors.asked, own.asked]).toEqual([[], ["tags"]]);
});

it("takes what is fresh in memory, without a request", async () => {
  const { own, cached } = made();
  const kept = await cached.tags(NAME);
  expect((await cached.aside.tags(own, NAME, signal)).value).toBe(kept.value);
  expect(own.asked).toEqual([]);
});

it("shares a request with a visitor who asks for the same", async () => {
  const { visitors, own, cached } = made();
  let answer = () => {};
  const waiting = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const slow = { ...own, tags: (...of: Parameters<typeof own.tags>) => waiting.then(() => own.tags(...of)) };
  const first = cached.aside.tags(slow, NAME, signal);
  await cached.aside.tag(own, { repository: NAME, tag: TAG, known: undefined }, signal);
  const second = cached.tags(NAME);
  await cached.catalog().catch(() => undefined);
  answer();
  expect((await second).value).toBe((await first).value);
  expect([...visitors.asked, ...own.asked].filter((asked) => asked === "tags")).toHaveLength(1);
});

it("asks for a tag by one request, whose manifest comes only if its digest is new", async () => {
  const { own, cached } = made();
  const tag = (known?: ReturnType<typeof digest>) =>
    cached.aside.tag(own, { repository: NAME, tag: TAG, known }, signal).then(({ value }) => value);
  expect(await tag()).toEqual({ digest: digest(2), manifest: NEW });
  expect(await tag(digest(2))).toEqual({ digest: digest(2), manifest: undefined });
  expect(await tag(digest(1))).toEqual({ digest: digest(2), manifest: NEW });
  expect(own.asked).toEqual([
    `manifest ${TAG}`,
    `manifest ${TAG} unless ${digest(2)}`,
    `manifest ${TAG} unless ${digest(1)}`,
  ]);
});

it("passes on a failure, and keeps none", async () => {
  const { cached } = made();
  const own = stubRegistry({ tags: new RegistryFailure("unavailable", "503") });
  await expect(cached.aside.tags(own, NAME, signal)).rejects.toMatchObject({ reason: "unavailable" });
  expect((await cached.tags(NAME)).value.length).toBe(1);
});
