import { expect, it } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { MemoryAccount } from "@/lib/server/memory/memory-account";
import { RegistryFailure } from "@/lib/server/problem/registry-failure";
import { openMemoryStore } from "@/lib/server/store/open-memory";
import { RegionMemory } from "../recall/region-memory";
import { digest, type Holdings, NAME, stubRegistry } from "../registry-stub.testing";
import { Content } from "./content";
import { BLOB, CHART, CONFIGURATION } from "./uses";

const OTHER = repositorySchema.parse("other/repository");
const BYTES = new Uint8Array(1_000);
const DESCRIPTOR = { digest: digest(1), size: 1_000 };

function start(holdings: Holdings, counted = 100_000) {
  const account = new MemoryAccount({ counted, received: 1_000, read: 1_000, sent: 1_000 });
  const registry = stubRegistry(holdings);
  return {
    account,
    registry,
    content: new Content(registry, new RegionMemory("global", openMemoryStore().store), account),
  };
}

it("reads a blob once for all uses and repositories", async () => {
  const { content, registry } = start({ blobs: { [digest(1)]: BYTES } });
  const first = await content.get(NAME, DESCRIPTOR, CONFIGURATION);
  expect(await content.get(OTHER, DESCRIPTOR, BLOB)).toBe(first);
  expect(content.known(DESCRIPTOR, CHART)?.value).toBe(BYTES);
  expect(registry.asked).toEqual([`configuration ${digest(1)}`]);
});

it("does not pass one repository's failure to another", async () => {
  const { registry, content } = start({});
  const repositories: string[] = [];
  registry.blob = async (repository) => {
    repositories.push(repository);
    if (repository === NAME) throw new RegistryFailure("unknown-manifest", "not here");
    return BYTES;
  };
  const [here, there] = [content.get(NAME, DESCRIPTOR, BLOB), content.get(OTHER, DESCRIPTOR, BLOB)];
  await expect(here).rejects.toMatchObject({ reason: "unknown-manifest" });
  expect((await there).value).toBe(BYTES);
  expect(repositories).toEqual([NAME, OTHER]);
});

it("applies the limit of each use, even if the bytes are in memory", async () => {
  const large = { digest: digest(2), size: CONFIGURATION.most + 1 };
  const { content, registry } = start({ blobs: { [digest(2)]: BYTES } });
  await content.get(NAME, large, CHART);
  expect(content.known(large, CHART)).toBeDefined();
  expect(content.known(large, CONFIGURATION)).toBeUndefined();
  await content.get(NAME, large, CONFIGURATION);
  expect(registry.asked).toEqual([`chart ${digest(2)}`, `configuration ${digest(2)}`]);
});

it("counts views with their bytes, and keeps neither if they exceed the share", async () => {
  const { account, content } = start({ blobs: { [digest(1)]: BYTES } });
  await content.get(NAME, DESCRIPTOR, BLOB);
  const before = account.total;
  expect(before).toBeGreaterThan(BYTES.byteLength);
  content.countView(DESCRIPTOR, BYTES, 2_000);
  content.countView(DESCRIPTOR, BYTES, 3_000);
  expect(account.total).toBe(before + 5_000);
  content.countView(DESCRIPTOR, BYTES, 50_000);
  expect([account.total, content.known(DESCRIPTOR, BLOB)]).toEqual([0, undefined]);
});

it("does not count views of evicted bytes", async () => {
  const { account, content } = start({ blobs: { [digest(1)]: BYTES } });
  await content.get(NAME, DESCRIPTOR, BLOB);
  account.shrink(0);
  content.countView(DESCRIPTOR, BYTES, 2_000);
  expect(account.total).toBe(0);
});
