import { expect, it } from "vitest";
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
