import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { copyBuild } from "../../scripts/build/finished/publish.mjs";
import { freePort } from "../../scripts/port.mjs";
import { finishedBuild } from "../../scripts/served/finished-build.mjs";

/** The user "nobody", as which the server runs where the tests run as root. */
const NOBODY = 65_534;
const READY_MS = 60_000;

export type StandaloneFolder = { whole: string; app: string; data: string; remove: () => Promise<void> };

/** Copies the finished build into an empty folder, in which nobody may write but beside it, in `data`. */
export async function standaloneFolder(): Promise<StandaloneFolder> {
  const build = finishedBuild();
  if (!build) throw new Error("there is no build");
  const whole = await mkdtemp(join(tmpdir(), "mar-discovery-standalone-"));
  const [app, data] = [join(whole, "app"), join(whole, "data")];
  await copyBuild(build, app);
  await mkdir(data);
  if (process.getuid?.() === 0) await chown(data, NOBODY, NOBODY);
  await chmod(whole, 0o755);
  await setWritable(app, false);
  const remove = async () => {
    await setWritable(app, true);
    await rm(whole, { recursive: true, force: true });
  };
  return { whole, app, data, remove };
}

/** Lets nobody, or its owner, write below a folder. */
async function setWritable(folder: string, isWritable: boolean): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    const mode = (await lstat(path)).mode;
    await chmod(path, isWritable ? mode | 0o200 : mode & ~0o222);
  }
  await chmod(folder, isWritable ? 0o755 : 0o555);
}

/** Returns the folders named `node_modules` beside and above a folder, which Node would search. */
export function modulesAbove(folder: string): string[] {
  const parent = dirname(folder);
  const found = existsSync(join(parent, "node_modules")) ? [join(parent, "node_modules")] : [];
  return parent === folder ? found : [...found, ...modulesAbove(parent)];
}

export type StartedServer = { child: ChildProcess; url: string; lines: string[]; exited: Promise<unknown[]> };

/** Starts the server of a folder with these settings and nothing else, as an ordinary user if told, and waits until it is ready. */
export async function startServer(
  app: string,
  settings: Record<string, string>,
  { asNobody = false } = {},
): Promise<StartedServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(app, "server.mjs")], {
    cwd: "/",
    env: { ...settings, NODE_ENV: "production", PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
    ...(asNobody && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  const exited = once(child, "exit");
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", (line) => lines.push(line));
  }
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + READY_MS;
  const isReady = () =>
    fetch(`${url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`it is not ready:\n${lines.join("\n")}`);
    await sleep(50);
  }
  return { child, url, lines, exited };
}
