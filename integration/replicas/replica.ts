import { freePort } from "../../scripts/port.mjs";
import type { RegistryAddresses } from "../../scripts/sample.mjs";
import { startWeb } from "../../scripts/web.mjs";

/** A server of the production build that shares its store with others. */
export type Replica = {
  url: string;
  /** Where nginx finds it. */
  host: string;
  /** Kills it as a machine that fails does: nothing is said, and nothing finished. */
  kill: () => void;
  /** The lines of its log. */
  lines: readonly string[];
};

type Place = { registry: RegistryAddresses; database: string; env?: Record<string, string>; port?: number };

/** Starts one, on a free port unless it takes another's place. */
export async function startReplica({ registry, database, env = {}, port }: Place): Promise<Replica> {
  const lines: string[] = [];
  const { url } = await startWeb({
    mode: "start",
    port: port ?? (await freePort()),
    host: "127.0.0.1",
    registry,
    env: { ...env, DATABASE_URL: database },
    onLine: (line) => lines.push(line),
  });
  const kill = () => {
    const id = lines.map((line) => /"process":(\d+)/.exec(line)?.[1]).find(Boolean);
    if (!id) throw new Error("the server has not told its process");
    process.kill(Number(id), "SIGKILL");
  };
  return { url, host: new URL(url).host, kill, lines };
}
