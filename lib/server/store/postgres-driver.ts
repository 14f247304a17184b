import "server-only";
import type { Driver } from "./guard/driver";
import { openPostgresStore } from "./open-postgres";
import { postgresProblem } from "./sql/postgres-problem";

/** Returns the driver of a PostgreSQL database. */
export function postgresDriver(url: string, options: { mostContentBytes: number }): Driver {
  return {
    kind: "postgres",
    open: async () => (await openPostgresStore(url, options)).store,
    problemOf: postgresProblem,
  };
}
