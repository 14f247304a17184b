import "server-only";
import { CompiledQuery } from "kysely";
import type pg from "pg";
import type { Sql } from "./tables";

/** Asks a question in a database's own words, whose text is always the same; what differs are its values. */
export type Ask = <R extends object>(text: string, values: readonly unknown[]) => Promise<R[]>;

/** Returns a way to ask questions, also within a transaction. */
export function askOf(db: Sql): Ask {
  return async <R>(text: string, values: readonly unknown[]) => {
    const query: CompiledQuery<R> = CompiledQuery.raw(text, [...values]);
    return (await db.executeQuery(query)).rows;
  };
}

/** Returns a way to ask PostgreSQL questions that each connection plans once. */
export function askPrepared(pool: pg.Pool): Ask {
  const names = new Map<string, string>();
  return async <R extends object>(text: string, values: readonly unknown[]) => {
    const name = names.get(text) ?? `mar_discovery_${names.size}`;
    names.set(text, name);
    return (await pool.query<R>({ name, text, values: [...values] })).rows;
  };
}
