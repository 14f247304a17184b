import { execFile } from "node:child_process";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { postgresFolder } from "../../scripts/install/programs.mjs";
import { freePort } from "../../scripts/port.mjs";
import { startService, untilReady } from "../../scripts/process/service.mjs";
import { letPass } from "./let-pass";

const READY_TIMEOUT_MS = 60_000;
/** PostgreSQL refuses to run as root; Debian's package makes this user. */
const USER = "postgres";
const execute = promisify(execFile);

export type PostgresServer = {
  /** Returns the address of a new, empty database. */
  database: () => Promise<string>;
  end: () => Promise<void>;
};

/** Starts PostgreSQL from Debian's packages on a free port of this machine, with its data in a temporary folder. */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = postgresFolder();
  if (!programs) throw new Error("PostgreSQL is missing. Install it as root: apt-get install postgresql");
  const folder = await mkdtemp(join(tmpdir(), "mar-discovery-postgres-"));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? ["runuser", "-u", USER, "--"] : [];
  if (isRoot) {
    await chown(folder, await idOf("-u"), await idOf("-g"));
    await letPass(tmpdir());
  }
  const data = join(folder, "data");
  const [initdb = "", ...args] = [...as, join(programs, "initdb"), "-D", data, "-U", USER, "-A", "trust", "-N"];
  await execute(initdb, [...args, "-E", "UTF8", "--locale=C.UTF-8"], { cwd: folder });
  const port = await freePort();
  const options = ["-h", "127.0.0.1", "-p", String(port), "-k", "", "-c", "fsync=off"];
  const service = startService("PostgreSQL", [...as, join(programs, "postgres"), "-D", data, ...options]);
  const end = async () => {
    await service.end();
    await rm(folder, { recursive: true, force: true });
  };
  const url = (name: string) => `postgres://${USER}@127.0.0.1:${port}/${name}`;
  try {
    await untilReady(service, (signal) => answers(url(USER), signal), READY_TIMEOUT_MS);
  } catch (error) {
    await end();
    throw error;
  }
  let databases = 0;
  const database = async () => {
    databases += 1;
    await query(url(USER), `create database test${databases}`);
    return url(`test${databases}`);
  };
  return { database, end };
}

/** Runs statements on a connection of their own. */
export async function query(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}

async function idOf(option: "-u" | "-g"): Promise<number> {
  return Number((await execute("id", [option, USER])).stdout);
}

async function answers(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      return await query(url, "select 1");
    } catch {
      await sleep(50);
    }
  }
}
