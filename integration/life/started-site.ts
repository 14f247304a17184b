import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../scripts/port.mjs";
import { registrySettings } from "../../scripts/registry-settings.mjs";
import { root } from "../../scripts/root.mjs";
import type { RegistryAddresses } from "../../scripts/sample.mjs";

const READY_MS = 60_000;

/** A server that the tests end in their own ways. */
export type StartedSite = {
  child: ChildProcess;
  url: string;
  port: number;
  /** Resolves with its exit code and its signal. */
  exited: Promise<unknown[]>;
  /** The lines of its log. */
  lines: string[];
};

/** Returns true if a server answers at an address. */
export const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/icon.svg`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Starts a command for a port as the leader of its own group, as a shell in a terminal does. */
export async function launchedSite(
  registry: RegistryAddresses,
  commandFor: (port: number) => readonly string[],
  more: Record<string, string> = {},
): Promise<StartedSite> {
  const port = await freePort();
  const [command = "", ...args] = commandFor(port);
  const env = { ...process.env, ...registrySettings(registry), PORT: String(port), ...more };
  const child = spawn(command, args, { cwd: root, detached: true, env, stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  if (child.stdout) createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  return { child, url: `http://127.0.0.1:${port}`, port, exited: once(child, "exit"), lines };
}

/** Does the same, and waits until it serves. */
export async function startedSite(...how: Parameters<typeof launchedSite>): Promise<StartedSite> {
  const site = await launchedSite(...how);
  const deadline = Date.now() + READY_MS;
  while (!(await answers(site.url)) && Date.now() < deadline) await sleep(100);
  return site;
}
