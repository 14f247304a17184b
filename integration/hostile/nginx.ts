import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../scripts/port.mjs";
import { startService, untilReady } from "../../scripts/process/service.mjs";

const READY_TIMEOUT_MS = 60_000;

export type SharedCache = { url: string; close: () => Promise<void> };

/** Starts nginx as a shared cache in front of a server. Its answers say in `X-Cache` whether the cache had them. */
export async function startSharedCache(behind: string): Promise<SharedCache> {
  const folder = await mkdtemp(join(tmpdir(), "mar-discovery-nginx-"));
  const port = await freePort();
  const path = join(folder, "nginx.conf");
  await writeFile(path, configuration({ folder, port, behind }));
  // An ordinary user's path often lacks the folder of servers.
  const env = { PATH: `${process.env.PATH ?? ""}${delimiter}/usr/sbin` };
  const service = startService("nginx", ["nginx", "-p", folder, "-c", path, "-e", join(folder, "error.log")], { env });
  const close = async () => {
    await service.end();
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(service, (signal) => answers(url, signal), READY_TIMEOUT_MS);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
}

/** @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html */
function configuration({ folder, port, behind }: { folder: string; port: number; behind: string }): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  return `
    daemon off;
    ${process.getuid?.() === 0 ? "user root;" : ""}
    worker_processes 1;
    pid ${folder}/nginx.pid;
    events { worker_connections 256; }
    http {
      access_log off;
      ${temporary.join("\n")}
      proxy_cache_path ${folder}/cache keys_zone=pages:10m;
      server {
        listen 127.0.0.1:${port};
        location = /ready-for-tests { return 204; }
        location / {
          proxy_pass ${behind};
          proxy_set_header Host $http_host;
          proxy_cache pages;
          proxy_cache_key $scheme$http_host$request_uri;
          proxy_cache_revalidate on;
          add_header X-Cache $upstream_cache_status always;
        }
      }
    }`;
}

async function answers(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const response = await fetch(`${url}/ready-for-tests`, { signal }).catch(() => undefined);
    if (response?.ok) return;
    await sleep(50);
  }
}
