import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { type SampleControl, sampleControl } from "../../e2e/support/sample-control";
import { hostileSite } from "./hostile-site";

const site = hostileSite();
const control = (): SampleControl => sampleControl(site);
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await control().clearFaults();
});

/** Requests a path on its own connection, and reads nothing of the answer. */
function askWithoutReading(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(site.port, "127.0.0.1", () => {
      socket.pause();
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`, () => resolve(socket));
    });
    socket.on("error", reject);
    sockets.push(socket);
  });
}

/** How long a busy machine may take to get this far. */
const PATIENT = { timeout: 30_000 };

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

const indexSchema = z.object({ manifests: z.array(z.object({ digest: z.string(), artifactType: z.string() })) });

/** The addresses to read and to download the document of about 36 MB that is attached to a sample image. */
async function largeDocument(): Promise<{ view: string; download: string }> {
  const name = "sample/odd-sboms";
  const { headers } = await fetch(`${site.url}/api/global/v2/${name}/manifests/many-packages`);
  const digest = headers.get("Docker-Content-Digest");
  const answer = await fetch(`${site.url}/api/global/v2/${name}/referrers/${digest}`);
  const { manifests } = indexSchema.parse(await answer.json());
  const sbom = manifests.find(({ artifactType }) => artifactType.includes("spdx"));
  const query = `${name}?manifest=${sbom?.digest}`;
  return { view: `/api/global/sboms/${query}`, download: `/api/global/attached/${query}` };
}

describe("readers who do not read", () => {
  test("hold no place of others", async () => {
    const { view, download } = await largeDocument();
    await Promise.all(times(10, (at) => askWithoutReading(at % 2 === 0 ? view : download)));
    const answer = await fetch(`${site.url}${download}`);
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(30_000_000);
    // A busy machine may say first that no thread is free.
    const lines = async () => (await (await fetch(`${site.url}${view}`)).text()).trim().split("\n").length;
    await expect.poll(lines, PATIENT).toBeGreaterThan(1_000);
  });
});

describe("visitors who leave", () => {
  test("end their questions", async () => {
    await control().setFaults([{ kind: "hang", endpoint: "manifests", repository: "mssql/server" }]);
    const leavers = await Promise.all(times(64, (at) => askWithoutReading(`/mssql/server:no-such-${at}`)));
    await expect.poll(async () => (await control().requests()).length, PATIENT).toBeGreaterThan(0);
    for (const socket of leavers) socket.destroy();
    expect((await fetch(`${site.url}/dotnet/runtime:9.0`)).status).toBe(200);
    // Requests in flight have ended, and no further ones are sent.
    await expect
      .poll(async () => {
        await control().clearRequests();
        await fetch(`${site.url}/api/global/v2/dotnet/monitor/tags/list`);
        return (await control().requests()).filter(({ path }) => path.includes("mssql")).length;
      }, PATIENT)
      .toBe(0);
  });

  test("leave the answer to others who want the same", async () => {
    await control().setFaults([{ kind: "hang", endpoint: "manifests", repository: "playwright", times: 1 }]);
    const path = "/api/global/v2/playwright/manifests/v1.63.0";
    const [leaver] = await Promise.all([askWithoutReading(path)]);
    const stayer = fetch(`${site.url}${path}`);
    await expect
      .poll(async () => (await control().requests()).some(({ path }) => path.includes("playwright")), PATIENT)
      .toBe(true);
    leaver.destroy();
    expect((await stayer).status).toBe(200);
  });
});

test("slow repositories do not starve the others", async () => {
  const slow = ["mssql/server", "azure-cli", "powershell", "dotnet/sdk"];
  await control().setFaults(slow.map((repository) => ({ kind: "hang", endpoint: "manifests", repository })));
  await Promise.all(times(64, (at) => askWithoutReading(`/${slow[at % slow.length]}:slow-${at}`)));
  const answer = await fetch(`${site.url}/api/global/v2/dotnet/aspnet/manifests/10.0`);
  expect(answer.status).toBe(200);
});
