import { DatabaseSync } from "@photostructure/sqlite";
import { expect, it } from "vitest";
import { rowsAsJson } from "./rows-as-json";

const TEXTS = ["", "a", 'quotes " and \\ and \n', "\u0001 \u2028 \u{1f433}", '{"json":[1]}', "null"];

function opened() {
  const database = new DatabaseSync(":memory:");
  database.exec("create table things (id integer primary key, name text, seen_at bigint, body blob)");
  const insert = database.prepare("insert into things (name, seen_at, body) values (?, ?, ?)");
  for (const [at, name] of TEXTS.entries()) insert.run(name, Date.parse("2026-08-01") + at, new Uint8Array([at]));
  insert.run(null, Number.MAX_SAFE_INTEGER, null);
  const ways = (text: string) => {
    const statement = database.prepare(text);
    return { plain: statement, asJson: rowsAsJson(database, text, statement) };
  };
  return { database, ways };
}

it("reads the rows that the driver reads, in their order", () => {
  const { database, ways } = opened();
  const { plain, asJson } = ways(
    `select id, "name" as "called", seen_at from things where id > ? order by id desc limit 6`,
  );
  const rows = plain.all(1).map((row) => ({ ...row }));
  expect(rows).toHaveLength(6);
  expect(asJson?.([1])).toEqual(rows);
  expect(asJson?.([99])).toEqual([]);
  database.close();
});

it("leaves bytes, and what changes something, to the driver", () => {
  const { database, ways } = opened();
  for (const text of ["select * from things", "delete from things returning id", "pragma user_version"]) {
    expect(ways(text).asJson).toBeUndefined();
  }
  database.close();
});
