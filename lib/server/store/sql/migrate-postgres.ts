import "server-only";
import type pg from "pg";
import { StoreProblem } from "../store-problem";
import type { Dialect } from "./dialect";
import { MIGRATIONS } from "./migrations";

/** The schema of our tables: a database may hold others. */
export const SCHEMA = "mar_discovery";
const POSTGRES: Dialect = { text: 'text collate "C"', bytes: "bytea", isShared: true };
const MIGRATION_LOCK = 0x4d41524d;

/**
 * Brings the schema up to date, one replica at a time.
 * @throws StoreProblem `newer-schema`
 */
export async function migratePostgres(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    if ((await versionOf(client)) === MIGRATIONS.length) return;
    await client.query("begin");
    await client.query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    const version = await versionOf(client);
    await client.query(`create schema if not exists ${SCHEMA}`);
    await client.query(`set local search_path to ${SCHEMA}`);
    for (const migration of MIGRATIONS.slice(version)) {
      for (const statement of migration(POSTGRES)) await client.query(statement);
    }
    await client.query("create table if not exists schema_version (version integer not null)");
    await client.query("delete from schema_version");
    await client.query("insert into schema_version values ($1)", [MIGRATIONS.length]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function versionOf(client: pg.PoolClient): Promise<number> {
  // Not to_regclass: it answers from a cache, which does not know what another replica did while this one waited for the lock.
  const table = "select 1 from pg_tables where schemaname = $1 and tablename = 'schema_version'";
  if ((await client.query(table, [SCHEMA])).rowCount === 0) return 0;
  const version = Number((await client.query(`select version from ${SCHEMA}.schema_version`)).rows[0]?.version ?? 0);
  if (version <= MIGRATIONS.length) return version;
  throw new StoreProblem(
    "newer-schema",
    "a newer version of this program, which alone may write it, wrote the database",
  );
}
