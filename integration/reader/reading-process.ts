import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { SYSTEM_CLOCK } from "@/lib/server/reader/clock";
import { whileLeading } from "@/lib/server/reader/leadership";
import { openPostgresStore } from "@/lib/server/store/open-postgres";
import { openSqliteThread } from "@/lib/server/store/thread/sqlite-thread";
import { readerOn } from "./reading";

/** Reads a registry into a database as a server does, until it is killed. Says when it begins and when a round has ended. */
const { values } = parseArgs({
  options: {
    database: { type: "string" },
    url: { type: "string" },
    "data-host": { type: "string" },
    names: { type: "string" },
    rate: { type: "string" },
    /** How long a claim of the lead lasts, in milliseconds. */
    claim: { type: "string" },
  },
});
const options = z
  .object({
    database: z.string(),
    url: z.string(),
    "data-host": z.string(),
    names: z.string(),
    rate: z.coerce.number(),
    claim: z.coerce.number(),
  })
  .parse(values);

const content = { mostContentBytes: 50e6 };
const { store } = options.database.startsWith("postgres:")
  ? await openPostgresStore(options.database, content)
  : await openSqliteThread(options.database, content);
const { reader } = readerOn({ url: options.url, dataHost: options["data-host"] }, store, {
  names: options.names.split(","),
  perSecond: options.rate,
  onRound: ({ endedAt }) => endedAt !== undefined && process.stdout.write("ended\n"),
});
const read = (signal: AbortSignal) => {
  process.stdout.write("leads\n");
  return reader.run(signal);
};
// Nothing else keeps it alive while it waits.
setInterval(() => undefined, 1_000);
const holder = String(process.pid);
const { signal } = new AbortController();
await whileLeading(read, { store: store.reader, holder, clock: SYSTEM_CLOCK, claim: options.claim }, signal);
