import pg from "pg";
import { expect, it, vi } from "vitest";
import { askPrepared } from "./ask";

type Config = { name?: string; text: string; values: unknown[] };

function poolThat(answer: (config: Config) => object[]) {
  const query = vi.fn(async (config: Config) => ({ rows: answer(config) }));
  const pool = Object.assign(new pg.Pool(), { query });
  const asked = () => query.mock.calls.map(([config]) => JSON.parse(JSON.stringify(config)));
  return { pool, asked };
}

it("gives each text one name, and each question its values", async () => {
  const { pool, asked } = poolThat(() => [{ found: 1 }]);
  const ask = askPrepared(pool);
  expect(await ask("select $1", [1])).toEqual([{ found: 1 }]);
  await ask("select $1", [2]);
  await ask("select $1, 2", [2]);
  const [first, second, third] = asked();
  expect(second).toEqual({ ...first, values: [2] });
  expect(third.name).not.toBe(first.name);
});

it.each(["26000", "42P05"])("asks without names behind a pooler that loses them (%s)", async (code) => {
  const { pool, asked } = poolThat(({ name }) => {
    if (name) throw Object.assign(new Error("prepared statement"), { code });
    return [];
  });
  const ask = askPrepared(pool);
  expect(await ask("select 1", [])).toEqual([]);
  await ask("select 1", []);
  expect(asked().map(({ name }) => name !== undefined)).toEqual([true, false, false]);
});

it("fails where the question does", async () => {
  const { pool } = poolThat(() => {
    throw Object.assign(new Error("no such table"), { code: "42P01" });
  });
  await expect(askPrepared(pool)("select 1", [])).rejects.toThrow("no such table");
});
