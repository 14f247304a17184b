import { afterEach, expect, it, vi } from "vitest";
import { digest, look, NAME, TAG, tag } from "../names.testing";
import { openMemoryStore } from "../open-memory";
import type { Store } from "../store";
import { testStore } from "../store.testing";
import { StoreProblem, type StoreProblemCode } from "../store-problem";
import type { Driver } from "./driver";
import { GuardedStore } from "./guarded-store";

const RETRY = { first: 1, most: 5 };
const opened: GuardedStore[] = [];
afterEach(() => Promise.all(opened.splice(0).map(({ store }) => store.close())));

/** What fails, what an attempt to open waits for, and how many writes are refused. */
type Fails = {
  open?: StoreProblemCode;
  write?: StoreProblemCode;
  read?: StoreProblemCode;
  hangs?: Promise<void>;
  refused?: number;
};

/** A database that fails as a test wants it, and what was logged. */
function failing({ patience, ...start }: Fails & { patience?: number } = {}) {
  const fails: Fails = start;
  let hanging = 0;
  const { store: inner } = openMemoryStore({ mostContentBytes: 1_000 });
  const throwing = (code: StoreProblemCode | undefined) => {
    if (code) throw new StoreProblem(code, `the database: ${code}`);
  };
  const database: Store = {
    ...inner,
    content: { ...inner.content, get: async () => undefined },
    observations: new Proxy(inner.observations, {
      get:
        (target, name) =>
        async (...of: unknown[]) => {
          const isWrite = name === "look" || name === "place" || name === "describe";
          if (isWrite && fails.refused) {
            fails.refused -= 1;
            throwing("failed");
          }
          throwing(isWrite ? fails.write : fails.read);
          return Reflect.apply(Reflect.get(target, name), target, of);
        },
    }),
    check: async () => throwing(fails.write),
    close: async () => undefined,
  };
  const driver: Driver = {
    kind: "sqlite",
    open: async () => {
      if (fails.hangs) hanging += 1;
      await fails.hangs;
      throwing(fails.open);
      return { ...database };
    },
    problemOf: (error) => (error instanceof StoreProblem ? error : new StoreProblem("failed", String(error))),
  };
  const logger = { info: vi.fn(), warn: vi.fn() };
  const guarded = new GuardedStore({ driver, logger, retry: RETRY, ...(patience ? { patience } : {}) });
  opened.push(guarded);
  return { fails, guarded, logger, inner, hanging: () => hanging };
}

const historyIn = (store: Store) => store.observations.history("global", NAME, TAG);
const digestsIn = async (store: Store) => (await historyIn(store)).map((each) => each.digest);

testStore("guarded", async ({ mostBytes, limits }) => {
  const { store, database } = openMemoryStore({ mostContentBytes: mostBytes, limits });
  const driver: Driver = {
    kind: "sqlite",
    open: async () => store,
    problemOf: (error) => new StoreProblem("failed", String(error)),
  };
  const guarded = new GuardedStore({ driver, logger: { info: () => {}, warn: () => {} } });
  return { store: guarded.store, run: async (sql) => database.exec(sql) };
});

it("goes on in memory while a database cannot be opened, and writes what it learned once it can", async () => {
  const { fails, guarded, logger, inner } = failing({ open: "unreachable" });
  await expect(guarded.store.observations.look(look(1_000, 1))).rejects.toMatchObject({ code: "unreachable" });
  expect(await digestsIn(guarded.store)).toEqual([digest(1)]);
  expect(guarded.status).toMatchObject({ state: "lost", problem: { code: "unreachable", waiting: 1 } });
  expect(logger.warn).toHaveBeenCalledTimes(1);
  delete fails.open;
  await vi.waitFor(() => expect(guarded.status).toEqual({ kind: "sqlite", state: "ready" }));
  expect(await digestsIn(inner)).toEqual([digest(1)]);
  expect(logger.info).toHaveBeenCalledTimes(1);
});

it("shows what a full disk holds, keeps what it learns, and writes it when there is room", async () => {
  const { fails, guarded, inner } = failing();
  await guarded.store.observations.look(look(1_000, 1));
  fails.write = "full";
  await expect(guarded.store.observations.look(look(2_000, 2))).rejects.toMatchObject({ code: "full" });
  await expect(guarded.store.observations.look(look(3_000, 3))).rejects.toMatchObject({ code: "full" });
  expect(guarded.status).toMatchObject({ state: "read-only", problem: { code: "full", waiting: 2 } });
  expect(await digestsIn(guarded.store)).toEqual([digest(1)]);
  delete fails.write;
  await vi.waitFor(() => expect(guarded.status.state).toBe("ready"));
  expect(await digestsIn(inner)).toEqual([digest(1), digest(2), digest(3)]);
});

it("answers from memory where a database is lost while it runs, and takes it up again", async () => {
  const { fails, guarded, logger } = failing();
  await guarded.store.observations.look(look(1_000, 1));
  fails.read = "corrupt";
  fails.open = "corrupt";
  expect(await digestsIn(guarded.store)).toEqual([]);
  expect(guarded.status).toMatchObject({ state: "lost", problem: { code: "corrupt" } });
  await expect(guarded.store.observations.look(look(2_000, 2))).rejects.toMatchObject({ code: "corrupt" });
  delete fails.read;
  delete fails.open;
  await vi.waitFor(() => expect(guarded.status.state).toBe("ready"));
  expect(await digestsIn(guarded.store)).toEqual([digest(1), digest(2)]);
  expect(logger.warn).toHaveBeenCalledTimes(1);
});

it("stays in use when a single statement is refused", async () => {
  const { fails, guarded } = failing({ write: "failed" });
  await expect(guarded.store.observations.look(look(1_000, 1))).rejects.toMatchObject({ code: "failed" });
  delete fails.write;
  await guarded.store.observations.look(look(2_000, 2, { tag: tag("other") }));
  expect(guarded.status.state).toBe("ready");
  expect(await digestsIn(guarded.store)).toEqual([]);
});

it("warns of no statement that is refused after its end", async () => {
  const { fails, guarded, logger } = failing();
  await guarded.store.observations.look(look(1_000, 1));
  await guarded.close();
  fails.read = "failed";
  fails.write = "failed";
  await historyIn(guarded.store).catch(() => undefined);
  await guarded.store.observations.look(look(2_000, 2)).catch(() => undefined);
  expect(logger.warn).not.toHaveBeenCalled();
});

it("answers from memory while an attempt to take the database up again waits for it, and keeps what is learned meanwhile", async () => {
  const { fails, guarded, inner, hanging } = failing({ open: "unreachable" });
  await expect(guarded.store.observations.look(look(1_000, 1))).rejects.toMatchObject({ code: "unreachable" });
  let answer = () => {};
  fails.hangs = new Promise((resolve) => (answer = resolve));
  delete fails.open;
  await vi.waitFor(() => expect(hanging()).toBe(1));
  expect(await digestsIn(guarded.store)).toEqual([digest(1)]);
  await expect(guarded.store.observations.look(look(2_000, 2))).rejects.toMatchObject({ code: "unreachable" });
  answer();
  await vi.waitFor(() => expect(guarded.status.state).toBe("ready"));
  expect(await digestsIn(inner)).toEqual([digest(1), digest(2)]);
});

it("does not wait longer than it has patience for a database that opens too slowly, and takes it up when it has opened", async () => {
  let answer = () => {};
  const hangs = new Promise<void>((resolve) => (answer = resolve));
  const { guarded, inner, logger } = failing({ hangs, patience: 1 });
  await expect(guarded.store.observations.look(look(1_000, 1))).rejects.toMatchObject({ code: "unreachable" });
  expect(await digestsIn(guarded.store)).toEqual([digest(1)]);
  expect(guarded.status).toMatchObject({
    state: "lost",
    problem: { message: expect.stringContaining("within 0.001 s") },
  });
  answer();
  await vi.waitFor(() => expect(guarded.status.state).toBe("ready"));
  expect(await digestsIn(inner)).toEqual([digest(1)]);
  expect(logger.warn).toHaveBeenCalledTimes(1);
});

it("takes a database up again that refuses one of the writes that waited", async () => {
  const { fails, guarded, inner } = failing({ open: "unreachable" });
  await expect(guarded.store.observations.look(look(1_000, 1))).rejects.toMatchObject({ code: "unreachable" });
  await expect(guarded.store.observations.look(look(2_000, 2))).rejects.toMatchObject({ code: "unreachable" });
  fails.refused = 1;
  delete fails.open;
  await vi.waitFor(() => expect(guarded.status.state).toBe("ready"));
  expect(await digestsIn(inner)).toEqual([digest(2)]);
});

it("lets those who read from memory end when the database is back", async () => {
  const { fails, guarded } = failing({ open: "unreachable" });
  await expect(guarded.store.observations.look(look(1_000, 1))).rejects.toMatchObject({ code: "unreachable" });
  let goOn = () => {};
  const gate = new Promise<void>((resolve) => (goOn = resolve));
  const slow = guarded.read(async (store) => {
    await gate;
    return digestsIn(store);
  });
  delete fails.open;
  await vi.waitFor(() => expect(guarded.status.state).toBe("ready"));
  goOn();
  expect(await slow).toEqual([digest(1)]);
});

it("does not mind what a database says that it has left", async () => {
  const { fails, guarded, logger } = failing();
  let fail = () => {};
  const gate = new Promise<void>((resolve) => (fail = resolve));
  let isFirst = true;
  const late = guarded.read(async (store) => {
    if (isFirst) {
      isFirst = false;
      await gate;
      throw new StoreProblem("unreachable", "the driver is destroyed");
    }
    return digestsIn(store);
  });
  fails.read = "corrupt";
  expect(await digestsIn(guarded.store)).toEqual([]);
  delete fails.read;
  await vi.waitFor(() => expect(guarded.status.state).toBe("ready"));
  fail();
  expect(await late).toEqual([]);
  expect(guarded.status.state).toBe("ready");
  expect(logger.warn).toHaveBeenCalledTimes(1);
});
