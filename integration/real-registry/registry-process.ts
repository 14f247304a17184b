import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../scripts/port.mjs";
import { startService, untilReady } from "../../scripts/process/service.mjs";

const READY_TIMEOUT_MS = 60_000;

export type RegistryProcess = {
  /** Its address, without a trailing slash. */
  url: string;
  /** A folder for test content; it is deleted with the registry. */
  folder: string;
  close: () => Promise<void>;
};

/** Starts an empty CNCF Distribution registry on a free port of this machine, with its storage in a temporary folder. */
export async function startRegistryProcess(): Promise<RegistryProcess> {
  const folder = await mkdtemp(join(tmpdir(), "mar-discovery-registry-"));
  const address = `127.0.0.1:${await freePort()}`;
  const configPath = join(folder, "config.yml");
  await writeFile(configPath, configuration(address, join(folder, "storage")));
  const service = startService("docker-registry", ["docker-registry", "serve", configPath]);
  const close = async () => {
    await service.end();
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://${address}`;
  try {
    await untilReady(service, (signal) => answers(`${url}/v2/`, signal), READY_TIMEOUT_MS);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, folder, close };
}

/** @see https://distribution.github.io/distribution/about/configuration/ */
function configuration(address: string, storage: string): string {
  // JSON is valid YAML.
  return JSON.stringify({
    version: "0.1",
    log: { level: "error", accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: storage }, delete: { enabled: true } },
    http: { addr: address },
  });
}

async function answers(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const response = await fetch(url, { signal }).catch(() => undefined);
    if (response?.ok) return;
    await sleep(50);
  }
}
