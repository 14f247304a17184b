import { afterAll, beforeAll, expect, it } from "vitest";
import { startSample } from "@/lib/sample/server";
import { CachedRegistry } from "@/lib/server/cached/cached-registry";
import { createRegistry } from "@/lib/server/registry/create-registry";
import { NAME, TAG } from "@/lib/server/store/names.testing";
import { openPostgresStore } from "@/lib/server/store/open-postgres";
import { type PostgresServer, startPostgres } from "./postgres";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.end());

it("500 visitors of two replicas cause at most two requests for a list, and one replica's answer serves both later", async () => {
  const [sample, url] = await Promise.all([startSample(), server.database()]);
  const stores = await Promise.all(
    [1, 2, 3].map(async () => (await openPostgresStore(url, { mostContentBytes: 1e6 })).store),
  );
  const replicas = stores.map((store) => {
    const { url: address, dataHost } = sample.global;
    return new CachedRegistry(createRegistry("global", { url: address, dataHosts: [dataHost] }), { store });
  });
  const [first, second, third] = replicas;
  const visits = Array.from({ length: 250 }, () => [first?.tags(NAME), second?.tags(NAME)]).flat();
  const lengths = new Set((await Promise.all(visits)).map((reading) => reading?.value.length));
  expect(lengths.size).toBe(1);
  const asked = () => sample.requests.count(({ path }) => path.includes("/tags/list"));
  expect(asked()).toBeLessThanOrEqual(2);
  const before = asked();
  await Promise.all(stores.map(({ lists }) => lists.get({ region: "global", kind: "tags", name: NAME })));
  await third?.tags(NAME);
  expect(asked()).toBe(before);
  await first?.manifest(NAME, TAG);
  await Promise.all(stores.map((store) => store.close()));
  await sample.close();
});
