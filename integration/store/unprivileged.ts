import { EventEmitter, once } from "node:events";
import { GuardedStore } from "@/lib/server/store/guard/guarded-store";
import { look, NAME, TAG } from "@/lib/server/store/names.testing";
import { openSqliteStore } from "@/lib/server/store/open-sqlite";
import { sqliteProblem } from "@/lib/server/store/sql/sqlite-problem";

/**
 * Uses a SQLite file as a user without rights, and prints what came of it: at first, and once the store is in use again. All code is loaded
 * before it gives up its rights, as that user may not read it.
 */
const [file = ""] = process.argv.slice(2);
const NOBODY = 65_534;
if (process.getuid?.() === 0) process.setuid?.(NOBODY);

const news = new EventEmitter();
const inUseAgain = once(news, "in use again");
const guarded = new GuardedStore({
  driver: {
    kind: "sqlite",
    open: async () => openSqliteStore(file, { mostContentBytes: 1_000, gatheredMilliseconds: 1 }).store,
    problemOf: (error) => sqliteProblem(file, error),
  },
  logger: { info: () => news.emit("in use again"), warn: () => undefined },
  retry: { first: 20, most: 50 },
});
const { observations } = guarded.store;

async function report(written: string): Promise<void> {
  const history = (await observations.history("global", NAME, TAG)).map(({ firstSeen }) => firstSeen);
  process.stdout.write(`${JSON.stringify({ written, ...guarded.status, history })}\n`);
}

const code = await observations.look(look(2_000, 2)).then(
  () => "stored",
  (error) => sqliteProblem(file, error).code,
);
// Keeps the process alive while nothing but the next attempt is to come.
const alive = setInterval(() => undefined, 1_000);
await report(code);
await inUseAgain;
clearInterval(alive);
await report("stored");
await guarded.close();
