import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testSharedCompaction } from "@/lib/server/store/index/compact-at-once.testing";
import { ONLY_TURN } from "@/lib/server/store/lists/turn";
import { testSharedTurns } from "@/lib/server/store/lists/turns.testing";
import { look, NAME, TAG } from "@/lib/server/store/names.testing";
import { openPostgresStore } from "@/lib/server/store/open-postgres";
import { postgresDriver } from "@/lib/server/store/postgres-driver";
import { testSharedLead } from "@/lib/server/store/reader/reader.testing";
import { testStore } from "@/lib/server/store/store.testing";
import { type PostgresServer, query, startPostgres } from "./postgres";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.end());

const open = (url: string) => openPostgresStore(url, { mostContentBytes: 1_000, gatheredMilliseconds: 1 });

testStore("PostgreSQL", async ({ mostBytes, limits }) => {
  const url = await server.database();
  const { store } = await openPostgresStore(url, { mostContentBytes: mostBytes, limits, gatheredMilliseconds: 1 });
  return { store, run: (sql) => query(url, `set search_path to mar_discovery; ${sql}`) };
});

async function shared(count: number) {
  const url = await server.database();
  const opened = await Promise.all(Array.from({ length: count }, () => open(url)));
  return opened.map(({ store }) => store);
}
testSharedTurns(shared);
testSharedLead(shared);
testSharedCompaction(shared);

describe("a database that replicas share", () => {
  const key = { region: "global", kind: "tags", name: NAME } as const;

  it("stops nobody who wants to read a list if it fails", async () => {
    const url = await server.database();
    const { store } = await open(url);
    await query(url, "drop table mar_discovery.turns");
    const { signal } = new AbortController();
    expect((await store.lists.turn(key, { after: 0, signal })).isOurs).toBe(true);
    await store.close();
  });

  it("that does not answer holds nobody up who no longer waits", async () => {
    const url = await server.database();
    const { store } = await open(url);
    const locking = new pg.Client({ connectionString: url });
    await locking.connect();
    await locking.query("begin; lock table mar_discovery.turns");
    const leaving = new AbortController();
    const turn = store.lists.turn(key, { after: 0, signal: leaving.signal });
    const { signal: stays } = new AbortController();
    const patient = store.lists.turn({ ...key, region: "china" }, { after: 0, signal: stays });
    leaving.abort();
    expect([await turn, await patient]).toEqual([ONLY_TURN, ONLY_TURN]);
    await locking.end();
    // The turn that came too late is given up.
    const { signal } = new AbortController();
    expect(await store.lists.turn(key, { after: 0, signal })).not.toBe(ONLY_TURN);
    await store.close();
  });

  it("is brought up to date once, and has what each of them saw, once", async () => {
    const url = await server.database();
    const stores = (await Promise.all([1, 2, 3, 4].map(() => open(url)))).map(({ store }) => store);
    const looks = [1, 2, 3].map((number) => look(1_000 * number, number));
    await Promise.all(stores.flatMap(({ observations }) => looks.map((each) => observations.look(each))));
    for (const { observations } of stores) {
      const history = await observations.history("global", NAME, TAG);
      expect(history.map(({ firstSeen }) => firstSeen)).toEqual([1_000, 2_000, 3_000]);
    }
    await Promise.all(stores.map((each) => each.close()));
  });

  it("of a newer schema is never written", async () => {
    const url = await server.database();
    await (await open(url)).store.close();
    await query(url, "update mar_discovery.schema_version set version = 99");
    await expect(open(url)).rejects.toMatchObject({ code: "newer-schema" });
    await expect(query(url, "select 1 / (99 - version) from mar_discovery.schema_version")).rejects.toThrow("zero");
  });

  it("that only lets us read is shown, and not written", async () => {
    const url = await server.database();
    const first = (await open(url)).store;
    await first.observations.look(look(1_000, 1));
    await first.close();
    await query(url, `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
    const { store } = await open(url);
    expect(await store.observations.history("global", NAME, TAG)).toHaveLength(1);
    const written = store.observations
      .look(look(2_000, 2))
      .catch(postgresDriver(url, { mostContentBytes: 0 }).problemOf);
    expect(await written).toMatchObject({ code: "read-only", isReadable: true });
    await store.close();
  });

  it("that is busy for a moment is waited for, however many ask", async () => {
    const url = await server.database();
    const { store } = await openPostgresStore(url, { mostContentBytes: 1_000, connectMilliseconds: 50 });
    const locking = new pg.Client({ connectionString: url });
    await locking.connect();
    await locking.query("begin; lock table mar_discovery.lists");
    const asked = Array.from({ length: 40 }, () => store.lists.get(key));
    await locking.query("select pg_sleep(0.3); commit");
    expect(new Set(await Promise.all(asked))).toEqual(new Set([undefined]));
    await locking.end();
    await store.close();
  });

  it("that ends connections in use ends nothing else, and one that accepts none is unreachable", async () => {
    const [url, elsewhere] = [await server.database(), await server.database()];
    const name = new URL(url).pathname.slice(1);
    const { store, pool } = await open(url);
    const inUse = await pool.connect();
    const ended = new Promise((resolve) => inUse.once("end", resolve));
    await query(elsewhere, `alter database ${name} allow_connections false`);
    await query(elsewhere, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    await ended;
    inUse.release(true);
    const problem = store.lists.get(key).catch(postgresDriver(url, { mostContentBytes: 0 }).problemOf);
    expect(await problem).toMatchObject({ code: "unreachable" });
    await query(elsewhere, `alter database ${name} allow_connections true`);
    expect(await store.lists.get(key)).toBeUndefined();
    await store.close();
  });

  it("that hangs is unreachable after some time", async () => {
    const url = await server.database();
    const { store } = await openPostgresStore(url, { mostContentBytes: 1_000, answerMilliseconds: 100 });
    const locking = new pg.Client({ connectionString: url });
    await locking.connect();
    await locking.query("begin; lock table mar_discovery.lists");
    const problem = store.lists.get(key).catch(postgresDriver(url, { mostContentBytes: 0 }).problemOf);
    expect(await problem).toMatchObject({ code: "unreachable" });
    await locking.end();
    await store.close();
  });

  it.each([
    ["postgres://postgres@127.0.0.1:1/none", "unreachable"],
    ["postgres://postgres@host.invalid/none", "unreachable"],
  ])("%s is %s", async (url, code) => {
    await expect(open(url)).rejects.toMatchObject({ code });
  });

  it("that does not exist is unreachable, and the message has no password", async () => {
    const url = new URL(await server.database());
    url.pathname = "/missing";
    url.password = "s3cret";
    const failure: unknown = await open(url.href).catch((error) => error);
    expect(failure).toMatchObject({ code: "unreachable" });
    expect(String(failure)).not.toContain("s3cret");
  });
});
