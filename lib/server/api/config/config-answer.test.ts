import { expect, test, vi } from "vitest";
import { CachedRegistry } from "../../cached/cached-registry";
import { digest, fetched, image, NAME, stubRegistry } from "../../cached/registry-stub.testing";
import { BadRequest } from "../../http/bad-request";
import { RegistryFailure } from "../../problem/registry-failure";
import { answerConfigQuestion } from "./config-answer";

const held = vi.hoisted((): { cached: unknown } => ({ cached: undefined }));
vi.mock("../../process/cached-registries", () => ({ cachedRegistryOf: () => held.cached }));

const ARCHIVE = new Uint8Array([0x1f, 0x8b, 8, 0]);
const TYPE = "application/vnd.sample.module";

function hold(configBytes: Uint8Array | RegistryFailure) {
  const config = { mediaType: TYPE, digest: digest(12), size: 4 };
  const registry = stubRegistry({
    manifests: { [digest(2)]: fetched(2, image(12, [], { config })) },
    blobs: { [digest(12)]: configBytes },
  });
  held.cached = new CachedRegistry(registry);
  return registry;
}

const ask = (query: string) =>
  answerConfigQuestion(new Request(`https://discovery.example/api/global/configs/${NAME}${query}`), "global", NAME);

test("serves a config that is not JSON as bytes without a type", async () => {
  hold(ARCHIVE);
  const response = await ask(`?manifest=${digest(2)}`);
  expect(response.headers.get("Content-Type")).toBe("application/octet-stream");
  expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(ARCHIVE);
});

test.each(["", "?manifest=", "?manifest=10.0", `?manifest=${digest(2)}&manifest=${digest(2)}`, `?digest=${digest(2)}`])(
  "%j is refused before anything is asked",
  async (query) => {
    const registry = hold(ARCHIVE);
    await expect(ask(query)).rejects.toBeInstanceOf(BadRequest);
    expect(registry.asked).toEqual([]);
  },
);

test("passes a failure on, and asks again the next time", async () => {
  const registry = hold(new RegistryFailure("timeout", "slow"));
  await expect(ask(`?manifest=${digest(2)}`)).rejects.toMatchObject({ reason: "timeout" });
  await expect(ask(`?manifest=${digest(2)}`)).rejects.toMatchObject({ reason: "timeout" });
  expect(registry.asked).toEqual([
    `manifest ${digest(2)}`,
    `configuration ${digest(12)}`,
    `configuration ${digest(12)}`,
  ]);
});
