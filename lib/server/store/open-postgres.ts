import "server-only";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { StoreLimits } from "./limits";
import { askPrepared } from "./sql/ask";
import { migratePostgres, SCHEMA } from "./sql/migrate-postgres";
import { postgresProblem } from "./sql/postgres-problem";
import { sqlStore } from "./sql/sql-store";
import type { Tables } from "./sql/tables";
import type { Store } from "./store";

/** How long writes are gathered, in milliseconds. */
const GATHERED_MILLISECONDS = 50;
const CONNECTIONS = 5;
const CONNECT_MILLISECONDS = 5_000;
/** The server ends a statement after so long. */
const STATEMENT_MILLISECONDS = 30_000;
/** A server that does not answer within this time has hung, or has been cut off without notice. */
const ANSWER_MILLISECONDS = 10_000;
/** Serializes the writes of all replicas: each batch is short, and none meets another's half. */
const WRITE_LOCK = 0x4d415257;
/** The type of `bigint`, whose values here are times and sizes. */
const INT8 = 20;

/** With indexes, and with long values, which PostgreSQL keeps apart. */
const BYTES = `select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint as bytes
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind = 'r'`;

type Options = {
  mostContentBytes: number;
  gatheredMilliseconds?: number;
  answerMilliseconds?: number;
  connectMilliseconds?: number;
  limits?: Partial<StoreLimits>;
};

/**
 * Opens a PostgreSQL database that replicas share. Its tables are in a schema of their own, which is brought up to date under a lock.
 * @throws StoreProblem; a newer schema is never written
 */
export async function openPostgresStore(url: string, options: Options): Promise<{ store: Store; pool: pg.Pool }> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    // For the wait for a connection that others use; a query that hangs ends sooner.
    connectionTimeoutMillis: 2 * ANSWER_MILLISECONDS,
    Client: clientConnectingIn(options.connectMilliseconds ?? CONNECT_MILLISECONDS),
    statement_timeout: STATEMENT_MILLISECONDS,
    query_timeout: options.answerMilliseconds ?? ANSWER_MILLISECONDS,
    application_name: "mar-discovery",
    types: {
      getTypeParser: (type: number, format?: "text" | "binary") =>
        type === INT8 ? Number : pg.types.getTypeParser(type, format),
    },
  });
  // An idle connection that ends is no failure: the next query makes another.
  pool.on("error", () => undefined);
  try {
    await migratePostgres(pool);
  } catch (error) {
    await pool.end();
    throw postgresProblem(error);
  }
  const store = sqlStore({
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema(SCHEMA),
    ask: askPrepared(pool),
    mostBytes: options.mostContentBytes,
    limits: options.limits,
    isRefusal: (error) => postgresProblem(error).code === "failed",
    delay: options.gatheredMilliseconds ?? GATHERED_MILLISECONDS,
    isShared: true,
    bytes: async () => Number((await pool.query(BYTES, [SCHEMA])).rows[0]?.bytes ?? 0),
    begin: async (trx) => void (await sql`select pg_advisory_xact_lock(${sql.lit(WRITE_LOCK)})`.execute(trx)),
  });
  return { store, pool };
}

/** Returns a client whose own limit, unlike the pool's, is for the network alone: a busy pool does not mean that the server is gone. */
function clientConnectingIn(milliseconds: number): typeof pg.Client {
  return class extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super({ ...(typeof config === "object" ? config : {}), connectionTimeoutMillis: milliseconds });
      // One that ends between two queries of a transaction: the next query says so. Nobody listening would end the process.
      this.on("error", () => undefined);
    }
  };
}
