import { type RealRegistry, startRealRegistry } from "@/integration/real-registry/real-registry";
import { freePort } from "../../scripts/port.mjs";
import { startWeb } from "../../scripts/web.mjs";
import { logFile } from "./log-file";

/** A web server whose two regions are one real registry, Debian's CNCF Distribution, with pushed content. */
export type RealSite = { url: string; registry: RealRegistry };

/** Starts a real registry and a web server connected to it. */
export async function startRealSite(workerIndex: number): Promise<RealSite & { close: () => Promise<void> }> {
  const registry = await startRealRegistry();
  try {
    const address = { url: registry.url, dataHost: new URL(registry.url).host };
    const web = await startWeb({
      mode: "start",
      port: await freePort(),
      host: "127.0.0.1",
      registry: { global: address, china: address },
      onLine: logFile(`web-real-${workerIndex}`),
    });
    const close = async () => {
      await web.service.end();
      await registry.close();
    };
    return { url: web.url, registry, close };
  } catch (error) {
    await registry.close();
    throw error;
  }
}
