import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../scripts/port.mjs";
import { startService, untilReady } from "../../scripts/process/service.mjs";
import { temporaryFolder } from "../../scripts/temporary-folder.mjs";
import { TOOLS } from "./wrk.mjs";

const READY_TIMEOUT_MS = 10_000;

/**
 * Starts nginx with one worker in front of servers that take turns, as a shared cache unless it keeps nothing.
 * @param {readonly string[]} behind the servers' addresses
 * @param {{ keeps?: boolean }} [how]
 * @returns {Promise<import("./servers.mjs").Server>}
 */
export async function startNginx(behind, { keeps = true } = {}) {
  const folder = temporaryFolder("nginx");
  const port = await freePort();
  const path = join(folder, "nginx.conf");
  writeFileSync(path, configuration({ folder, port, behind, keeps }));
  const command = ["nginx", "-p", folder, "-c", path, "-e", join(folder, "error.log")];
  const service = startService("nginx", command, { env: { PATH: TOOLS.PATH } });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(service, (signal) => answers(url, signal), READY_TIMEOUT_MS);
  const pid = Number(readFileSync(join(folder, "nginx.pid"), "utf8"));
  return { url, pid, end: () => service.end() };
}

/**
 * @param {{ folder: string, port: number, behind: readonly string[], keeps: boolean }} how
 * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html
 */
function configuration({ folder, port, behind, keeps }) {
  const servers = behind.map((url) => `server ${new URL(url).host};`).join(" ");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  return `
    daemon off;
    # One process that is its own worker.
    master_process off;
    pid ${folder}/nginx.pid;
    events { worker_connections 2048; }
    http {
      access_log off;
      keepalive_requests 1000000000;
      ${temporary.join("\n")}
      proxy_cache_path ${folder}/cache keys_zone=known:10m;
      upstream server { ${servers} keepalive 16; }
      server {
        listen 127.0.0.1:${port} backlog=1024;
        location = /ready { return 204; }
        location / {
          proxy_pass http://server;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
          proxy_set_header Host $http_host;
          proxy_cache ${keeps ? "known" : "off"};
          proxy_cache_key $scheme$http_host$request_uri;
          proxy_cache_use_stale updating;
          proxy_cache_background_update on;
        }
      }
    }`;
}

/**
 * @param {string} url
 * @param {AbortSignal} signal
 */
async function answers(url, signal) {
  while (!signal.aborted) {
    const response = await fetch(`${url}/ready`, { signal }).catch(() => undefined);
    if (response?.ok) return;
    await sleep(50);
  }
}
