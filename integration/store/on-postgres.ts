import { afterAll, beforeAll } from "vitest";
import { setDatabases } from "../api/sample-api";
import { type PostgresServer, startPostgres } from "./postgres";

/** Gives each test of this file a new PostgreSQL database. */
export function onPostgres(): void {
  let server: PostgresServer;
  setDatabases(() => server.database());
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.end());
}
