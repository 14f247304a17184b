import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { isIP, type LookupFunction } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { byRegion, REGION_HOSTS, type Region } from "@/lib/mar/region";
import { readSettings } from "@/lib/server/settings/read-settings";
import { createRegistry } from "../create-registry";
import { DEFAULT_LIMITS } from "../limits";
import { createConnections } from "./connections";
import { publicLookup } from "./public-lookup";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Starts a listener on one address, and returns its port and how many connections it got. */
async function listener(address: string) {
  const seen = { connections: 0 };
  const server = createServer((_, response) => response.end('{"ok":true}'));
  server.on("connection", () => {
    seen.connections += 1;
  });
  server.listen(0, address);
  await once(server, "listening");
  servers.push(server);
  const found = server.address();
  if (!found || typeof found === "string") throw new Error("a server has no port");
  return { port: found.port, seen };
}

/** A resolver that answers every name with these addresses. */
function resolver(...addresses: string[]): LookupFunction {
  return (_name, { all }, callback) => {
    const found = addresses.map((address) => ({ address, family: isIP(address) }));
    if (all) callback(null, found);
    else callback(null, found[0]?.address ?? "", found[0]?.family);
  };
}

async function ask(port: number, lookup: LookupFunction, host = "registry.example"): Promise<unknown> {
  const connections = createConnections(DEFAULT_LIMITS, 1, { lookup });
  try {
    const { body } = await connections.request({ origin: `http://${host}:${port}`, path: "/", method: "GET" });
    return await body.json();
  } finally {
    await connections.destroy();
  }
}

describe("a network with one family", () => {
  it.each([
    ["IPv4 alone, beside an IPv6 address where nobody listens", "127.0.0.1", ["::1", "127.0.0.1"]],
    ["IPv4 alone, beside an IPv6 address without a route", "127.0.0.1", ["100::1", "127.0.0.1"]],
    ["IPv6 alone, beside an IPv4 address where nobody listens", "::1", ["127.0.0.1", "::1"]],
    ["IPv6 alone, beside an IPv4 address without a route", "::1", ["240.0.0.1", "::1"]],
    ["IPv4 and no other answer", "127.0.0.1", ["127.0.0.1"]],
    ["IPv6 and no other answer", "::1", ["::1"]],
  ])("is enough: %s", async (_what, address, answers) => {
    const { port, seen } = await listener(address);
    expect(await ask(port, resolver(...answers))).toEqual({ ok: true });
    expect(seen.connections).toBe(1);
  });
});

describe("names that no setting names", () => {
  const INSIDE = ["127.0.0.1", "::1", "::ffff:127.0.0.1", "10.0.0.1", "169.254.169.254", "fd00::1", "64:ff9b::7f00:1"];

  it.each(INSIDE)("are refused if they lead to %s", async (address) => {
    const { port, seen } = await listener(address.includes(":") ? "::1" : "127.0.0.1");
    const lookup = publicLookup(["registry.example"], resolver(address));
    await expect(ask(port, lookup)).rejects.toMatchObject({ code: "ADDRESS_NOT_PUBLIC" });
    expect(seen.connections).toBe(0);
  });

  it("lead to the public ones of several addresses", async () => {
    const found = await new Promise((resolve) =>
      publicLookup(["*.data.example"], resolver("10.0.0.1", "20.1.2.3", "::1"))(
        "eastus.data.example",
        { all: true },
        (_error, addresses) => resolve(addresses),
      ),
    );
    expect(found).toEqual([{ address: "20.1.2.3", family: 4 }]);
  });

  it("do not keep others, which a setting names, from leading inside", async () => {
    const { port } = await listener("127.0.0.1");
    expect(await ask(port, publicLookup(["mcr.example"], resolver("127.0.0.1")))).toEqual({ ok: true });
  });

  it.each(["global", "china"] as const)(
    "are the official ones of %s, whose registry then fails by name",
    async (region) => {
      const options = { ...readSettings({})[region], limits: { ...DEFAULT_LIMITS, attempts: 1 } };
      const registry = createRegistry(region, { ...options, resolve: resolver("127.0.0.1") });
      await expect(registry.ping()).rejects.toMatchObject({ reason: "unreachable", trouble: "private-address" });
    },
  );

  it("are none of those that a setting names", () => {
    const env = (region: Region) => ({
      [`MAR_${region.toUpperCase()}_URL`]: `https://${REGION_HOSTS[region].registry}`,
    });
    const names = byRegion((region) => readSettings(env(region))[region].publicHosts);
    expect(names).toEqual({ global: [REGION_HOSTS.global.data], china: [REGION_HOSTS.china.data] });
  });
});
