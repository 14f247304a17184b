import { sql } from "kysely";
import { expect, it } from "vitest";
import { Gathered } from "./gathered";
import { openSqlite } from "./open-sqlite";
import { WriteQueue } from "./write-queue";

it("lets a question wait for the writes before it, and for none that come later", async () => {
  const { db } = openSqlite(":memory:");
  const queue = new WriteQueue({ db, delay: 0 });
  const written: number[] = [];
  let isOver = false;
  const write = async (number: number): Promise<void> => {
    // The next one comes before this one is committed: there is always one that waits.
    const next = () => (isOver ? undefined : write(number + 1));
    await queue.write(async () => {
      written.push(number);
      void next();
    });
  };
  void write(0);
  await queue.settled();
  await queue.settled();
  isOver = true;
  expect(written.length).toBeGreaterThan(0);
  expect(written.length).toBeLessThan(10);
  await queue.settled();
  await db.destroy();
});

it("does not let a write that is refused take others with it, nor what was gathered", async () => {
  const { db, database } = openSqlite(":memory:");
  database.exec("create table totals (id integer primary key, bytes bigint not null)");
  const queue = new WriteQueue({ db, delay: 1 });
  const gathered = new Gathered<number>(queue, async (trx, ids) => {
    const rows = ids.map((id) => ({ id, bytes: 0 }));
    await trx.insertInto("totals").values(rows).execute();
  });
  const refused = queue.write(async (trx) => {
    await trx.insertInto("totals").values({ id: 9, bytes: 0 }).execute();
    await sql`insert into nowhere values (1)`.execute(trx);
  });
  const written = [gathered.add(1), gathered.add(2)];
  await expect(refused).rejects.toThrow("nowhere");
  await Promise.all(written);
  const rows = await db.selectFrom("totals").select("id").orderBy("id").execute();
  expect(rows.map(({ id }) => id)).toEqual([1, 2]);
  await db.destroy();
});
