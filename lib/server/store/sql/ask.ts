import "server-only";
import { createHash } from "node:crypto";
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

/** Says PostgreSQL of a prepared statement that the connection does not have, or has already: a pooler gave it to somebody else. */
const POOLED: ReadonlySet<unknown> = new Set(["26000", "42P05"]);

/** Returns a way to ask PostgreSQL questions that each connection plans once; behind a pooler that mixes connections up, each time. */
export function askPrepared(pool: Pick<pg.Pool, "query">): Ask {
  const names = new Map<string, string>();
  let isPooled = false;
  return async <R extends object>(text: string, given: readonly unknown[]) => {
    const values = [...given];
    if (!isPooled) {
      // The name says what the statement is, whoever prepared it.
      const name = names.get(text) ?? createHash("sha256").update(text).digest("hex").slice(0, 32);
      names.set(text, name);
      try {
        return (await pool.query<R>({ name, text, values })).rows;
      } catch (error) {
        if (!(error instanceof Error && "code" in error && POOLED.has(error.code))) throw error;
        isPooled = true;
      }
    }
    return (await pool.query<R>({ text, values })).rows;
  };
}
