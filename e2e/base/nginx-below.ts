import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { freePort } from "../../scripts/port.mjs";
import { startService, untilReady } from "../../scripts/process/service.mjs";

export type Nginx = { url: string; close: () => Promise<void> };

/** Starts nginx with another site at its root, and ours below a path, as docs/operations.md says. */
export async function startNginxBelow(base: string, behind: string): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), "mar-discovery-below-"));
  const port = await freePort();
  const file = join(folder, "nginx.conf");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  await writeFile(
    file,
    `daemon off;
    ${process.getuid?.() === 0 ? "user root;" : ""}
    worker_processes 1;
    pid ${folder}/nginx.pid;
    events { worker_connections 256; }
    http {
      access_log off;
      ${temporary.join("\n")}
      server {
        listen 127.0.0.1:${port};
        location / { return 404 "another site"; }
        location ${base}/ {
          proxy_pass ${behind};
          proxy_set_header Host $http_host;
        }
      }
    }`,
  );
  // An ordinary user's path often lacks the folder of servers.
  const env = { PATH: `${process.env.PATH ?? ""}${delimiter}/usr/sbin` };
  const service = startService("nginx", ["nginx", "-p", folder, "-c", file, "-e", join(folder, "error.log")], { env });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(
    service,
    async (signal) => {
      while (!signal.aborted) if (await fetch(url, { signal }).catch(() => undefined)) return;
    },
    60_000,
  );
  return {
    url,
    close: async () => {
      await service.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
