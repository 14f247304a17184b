import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { openSqliteStore } from "@/lib/server/store/open-sqlite";
import { writePast } from "./past";

const { values } = parseArgs({
  options: {
    /** The SQLite file to write; created if there is none. */
    database: { type: "string" },
  },
});
const { database } = z.object({ database: z.string() }).parse(values);

const { store } = openSqliteStore(database, { mostContentBytes: 0, gatheredMilliseconds: 0 });
await writePast(store, Date.now());
await store.close();
