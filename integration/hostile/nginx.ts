import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { freePort } from "../../scripts/port.mjs";
import { startService, untilReady } from "../../scripts/process/service.mjs";

const READY_TIMEOUT_MS = 60_000;

const askedSchema = z.object({ path: z.string(), status: z.number(), cache: z.string(), upstream: z.string() });

/** A line of its log: whether the cache had the answer (`HIT`, `MISS`, `REVALIDATED` and so on), and the servers that were asked. */
type Asked = z.infer<typeof askedSchema>;

export type SharedCache = {
  url: string;
  /** Returns what was asked of it so far. */
  asked: () => Promise<readonly Asked[]>;
  close: () => Promise<void>;
};

/** Starts nginx as a shared cache in front of servers that take turns. Its answers say in `X-Cache` whether the cache had them. */
export function startSharedCache(...behind: readonly string[]): Promise<SharedCache> {
  return startCache(behind, false);
}

/** Does the same in front of one server, and makes the requests of all browsers alike, as `docs/operations.md` says. */
export function startCacheOfAlike(behind: string): Promise<SharedCache> {
  return startCache([behind], true);
}

async function startCache(behind: readonly string[], makesAlike: boolean): Promise<SharedCache> {
  const folder = await mkdtemp(join(tmpdir(), "mar-discovery-nginx-"));
  const port = await freePort();
  const path = join(folder, "nginx.conf");
  await writeFile(path, configuration({ folder, port, behind, makesAlike }));
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
  const asked = async () => {
    const lines = (await readFile(join(folder, "access.log"), "utf8")).trim().split("\n");
    return lines.filter(Boolean).map((line) => askedSchema.parse(JSON.parse(line)));
  };
  return { url, asked, close };
}

type Place = { folder: string; port: number; behind: readonly string[]; makesAlike: boolean };

/** @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html */
const ALIKE = {
  maps: `
      map $http_accept $accept { default $http_accept; "~*^text/html" text/html; }
      map $uri $has_forms { default 1; "~^/(?:api|badge|feeds|og|_next)/" 0; }
      map $has_forms$accept $is_program { default 0; "~^1(?!text/html$)" 1; }`,
  rules: `
          proxy_set_header Accept $accept;
          proxy_cache_bypass $is_program;
          proxy_no_cache $is_program;`,
};

function configuration({ folder, port, behind, makesAlike }: Place): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const servers = behind.map((url) => `server ${new URL(url).host} fail_timeout=1s;`);
  return `
    daemon off;
    ${process.getuid?.() === 0 ? "user root;" : ""}
    worker_processes 1;
    pid ${folder}/nginx.pid;
    events { worker_connections 256; }
    http {
      log_format asked escape=json '{"path":"$request_uri","status":$status,"cache":"$upstream_cache_status","upstream":"$upstream_addr"}';
      access_log ${folder}/access.log asked;
      ${temporary.join("\n")}
      ${makesAlike ? ALIKE.maps : ""}
      proxy_cache_path ${folder}/cache keys_zone=pages:10m;
      upstream servers { ${servers.join(" ")} keepalive 16; }
      server {
        listen 127.0.0.1:${port};
        location = /ready-for-tests { access_log off; return 204; }
        location / {
          proxy_pass http://servers;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
          proxy_set_header Host $http_host;
          proxy_cache pages;
          proxy_cache_key $scheme$http_host$request_uri;
          proxy_cache_revalidate on;${makesAlike ? ALIKE.rules : ""}
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
