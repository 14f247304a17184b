import { existsSync } from "node:fs";
import { run } from "../process/run.mjs";

const INIT_SCRIPT = "/etc/init.d/docker-registry";

/**
 * Stops the registry that Debian's package starts on port 5000 for the whole machine, if we have just installed it:
 * tests start their own on a free port.
 */
export async function endRegistryService() {
  if (existsSync("/run/systemd/system")) {
    await run("systemctl", ["disable", "--now", "docker-registry.service"], { timeoutMs: 30_000 });
  } else if (existsSync(INIT_SCRIPT)) {
    await run(INIT_SCRIPT, ["stop"], { timeoutMs: 30_000 });
  }
}
