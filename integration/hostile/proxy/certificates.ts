import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A certificate for some hosts, its key, and the file of the authority that signed it. */
export type Certificate = { cert: Buffer; key: Buffer; authority: string; remove: () => Promise<void> };

const run = promisify(execFile);

/** Makes an authority and a certificate of it for these hosts, by OpenSSL. */
export async function certificateFor(hosts: readonly string[]): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), "mar-discovery-certificates-"));
  const file = (name: string) => join(folder, name);
  const made = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-batch"];
  const authority = ["-subj", "/CN=Test authority", "-keyout", file("ca.key"), "-out", file("ca.pem")];
  await run("openssl", ["req", "-x509", ...made, ...authority]);
  const names = hosts.map((host) => `DNS:${host}`).join(",");
  const signed = ["-CA", file("ca.pem"), "-CAkey", file("ca.key"), "-addext", `subjectAltName=${names}`];
  const extra = ["-addext", "basicConstraints=critical,CA:FALSE"];
  const own = ["-subj", "/CN=Test", "-keyout", file("own.key"), "-out", file("own.pem")];
  await run("openssl", ["req", "-x509", ...made, ...signed, ...extra, ...own]);
  return {
    cert: await readFile(file("own.pem")),
    key: await readFile(file("own.key")),
    authority: file("ca.pem"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
