import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { webCommand } from "../../scripts/web-command.mjs";

const run = promisify(execFile);
const PORT = 4713;
/** Makes a network of this process alone, as its owner's root; a system may not allow it, or lack the tools. */
const ALONE = ["-rn", "bash", "-c"];
const MAKER = "unshare";
const canBeAlone = spawnSync(MAKER, [...ALONE, "ip link set lo up && ip -br addr && curl --version"]).status === 0;

const WITHOUT = {
  IPv4: "ip addr del 127.0.0.1/8 dev lo",
  IPv6: "ip addr del ::1/128 dev lo && sysctl -qw net.ipv6.conf.lo.disable_ipv6=1",
};

/** Starts the server in a network without a family of addresses, and returns the status of an answer over each. */
async function statusesWithout(family: keyof typeof WITHOUT): Promise<string[]> {
  const server = webCommand("start", PORT).map((word) => `'${word}'`);
  const ask = (address: string) =>
    `curl -g -s -o /dev/null -w '%{http_code}\\n' http://${address}:${PORT}/api/health/live || true`;
  const script = [
    "ip link set lo up",
    WITHOUT[family],
    `${server.join(" ")} > /dev/null & server=$!`,
    `for i in $(seq 300); do for a in 127.0.0.1 '[::1]'; do curl -g -s -o /dev/null http://$a:${PORT}/ && break 2; done; sleep 0.2; done`,
    ask("127.0.0.1"),
    ask("[::1]"),
    "kill $server",
  ];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: "memory:",
    MAR_GLOBAL_URL: "http://127.0.0.1:1",
    MAR_CHINA_URL: "http://127.0.0.1:1",
  };
  const { stdout } = await run(MAKER, [...ALONE, script.join("\n")], { env });
  return stdout.trim().split("\n");
}

test.skipIf(!canBeAlone)("the server answers where there is IPv4 alone, and where there is IPv6 alone", async () => {
  expect(await statusesWithout("IPv6")).toEqual(["200", "000"]);
  expect(await statusesWithout("IPv4")).toEqual(["000", "200"]);
});
