import { existsSync } from "node:fs";
import { run } from "../process/run.mjs";

/**
 * Stops a service that Debian's package starts for the whole machine, if we have just installed it: tests start their own on
 * a free port.
 * @param {"docker-registry" | "nginx" | "postgresql"} name
 */
export async function endService(name) {
  if (existsSync("/run/systemd/system")) {
    await run("systemctl", ["disable", "--now", `${name}.service`], { timeoutMs: 30_000 });
  } else if (existsSync(`/etc/init.d/${name}`)) {
    await run(`/etc/init.d/${name}`, ["stop"], { timeoutMs: 30_000 });
  }
}
