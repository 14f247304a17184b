import "server-only";
import { type Dialect, Kysely } from "kysely";
import { SqlContent } from "../content/sql-content";
import { SqlLists } from "../lists/sql-lists";
import { SqlObservations } from "../observations/sql-observations";
import type { Store } from "../store";
import type { Tables } from "./tables";
import { WriteQueue } from "./write-queue";

type Options = {
  dialect: Dialect;
  /** Of content. */
  mostBytes: number;
  /** How long writes are gathered, in milliseconds. */
  delay: number;
  /** Called before each transaction; what it throws fails the writes. */
  beforeWrites?: () => void;
  /** Called after each transaction. */
  afterWrites?: () => void;
  /** Closes a database that no query has used yet. */
  close?: () => void;
};

/** Returns the store in a database whose schema is up to date. */
export function sqlStore({ dialect, mostBytes, delay, beforeWrites, afterWrites, close }: Options): Store {
  const db = new Kysely<Tables>({ dialect });
  const queue = new WriteQueue({ db, delay, beforeWrites, afterWrites });
  return {
    content: new SqlContent({ db, queue, mostBytes }),
    observations: new SqlObservations({ db, queue }),
    lists: new SqlLists({ db, queue }),
    check: () => queue.write(async (trx) => void (await trx.updateTable("totals").set({ id: 1 }).execute())),
    close: async () => {
      await queue.settled();
      close?.();
      await db.destroy();
    },
  };
}
