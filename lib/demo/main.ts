import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { openSqliteStore } from "@/lib/server/store/open-sqlite";
import { writePast } from "./past";

const { values } = parseArgs({
  options: {
    /** The SQLite file to write; created if there is none. */
    database: { type: "string" },
    /** When the past ends, in milliseconds since 1970; now when left out. */
    now: { type: "string" },
  },
});
const { database, now } = z
  .object({ database: z.string(), now: z.optional(z.string().check(z.regex(/^\d+$/))) })
  .parse(values);

const { store } = openSqliteStore(database, { mostContentBytes: 0, gatheredMilliseconds: 0 });
await writePast(store, now === undefined ? Date.now() : Number(now));
await store.close();
