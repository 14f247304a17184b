import { existsSync } from "node:fs";
import { run } from "../process/run.mjs";

const INIT_SCRIPT = "/etc/init.d/docker-registry";

/**
 * Debian's package starts a registry on port 5000 for the whole machine. The tests start their own on a free port,
 * so the one that came with the package we have just installed is ended again.
 */
export async function endRegistryService() {
  if (existsSync("/run/systemd/system")) {
    await run("systemctl", ["disable", "--now", "docker-registry.service"], { timeoutMs: 30_000 });
  } else if (existsSync(INIT_SCRIPT)) {
    await run(INIT_SCRIPT, ["stop"], { timeoutMs: 30_000 });
  }
}
