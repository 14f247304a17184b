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
  /** Called after each transaction. */
  afterWrites?: () => void;
};

/** Returns the store in a database whose schema is up to date. */
export function sqlStore({ dialect, mostBytes, delay, afterWrites }: Options): Store {
  const db = new Kysely<Tables>({ dialect });
  const queue = new WriteQueue({ db, delay, afterWrites });
  return {
    content: new SqlContent({ db, queue, mostBytes }),
    observations: new SqlObservations({ db, queue }),
    lists: new SqlLists({ db, queue }),
    close: async () => {
      await queue.settled();
      await db.destroy();
    },
  };
}
