import { createHash } from "node:crypto";
import { connect } from "node:net";
import { say } from "../progress.mjs";

const PATIENCE = 60_000; // The longest wait for one answer, in milliseconds.

/** @param {string} url */
export async function ask(url) {
  const started = performance.now();
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) }).catch(
    (error) => `${error.cause ?? error}`,
  );
  const isAnswer = typeof answer !== "string";
  const text = isAnswer ? await answer.text().catch(() => "") : answer;
  return { status: isAnswer ? answer.status : 0, text, ms: performance.now() - started };
}

/**
 * Requests a manifest. Its bytes are wrong if they do not hash to the digest that comes with them.
 * @param {string} url
 */
export async function askForManifest(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    const isWrong = answer.ok && digest !== answer.headers.get("Docker-Content-Digest");
    return { status: answer.status, isWrong };
  } catch {
    return { status: 0, isWrong: false };
  }
}

/**
 * Requests many paths, so many at a time, and counts the statuses.
 * @param {readonly string[]} urls
 * @param {number} lanes
 */
export async function askAll(urls, lanes) {
  const left = [...urls];
  /** @type {Record<string, number>} */
  const counts = {};
  let longest = 0;
  const lane = async () => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      const { status, ms } = await ask(url);
      const name = status === 0 ? "no answer" : String(status);
      counts[name] = (counts[name] ?? 0) + 1;
      longest = Math.max(longest, ms);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const words = Object.entries(counts).map(([name, count]) => `${count} × ${name}`);
  return `${words.join(", ")}; the slowest took ${Math.round(longest)} ms`;
}

/** @param {number} count @param {(at: number) => string} make */
export const times = (count, make) => Array.from({ length: count }, (_, at) => make(at));

/**
 * Opens connections that send a request and read nothing.
 * @param {string} url
 * @param {readonly string[]} paths
 */
export function askWithoutReading(url, paths) {
  const { port } = new URL(url);
  return Promise.all(
    paths.map(
      (path) =>
        new Promise((/** @type {(socket: import("node:net").Socket) => void} */ resolve) => {
          const socket = connect(Number(port), "127.0.0.1", () => {
            socket.pause();
            socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`, () => resolve(socket));
          });
          socket.on("error", () => resolve(socket));
        }),
    ),
  );
}

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Makes the sample misbehave by these rules alone.
 * @param {string} sample
 * @param {readonly Record<string, string>[]} rules
 */
export async function setFaults(sample, rules) {
  const faults = `${sample}/_sample/faults`;
  const headers = { "Content-Type": "application/json" };
  if (rules.length === 0) await fetch(faults, { method: "DELETE" });
  else await fetch(faults, { method: "PUT", headers, body: JSON.stringify(rules) });
}

/** Returns the address of a large document in the sample. @param {string} url */
export async function largeDocument(url) {
  const name = "sample/odd-sboms";
  const { headers } = await fetch(`${url}/api/china/v2/${name}/manifests/many-packages`);
  const answer = await ask(`${url}/api/china/v2/${name}/referrers/${headers.get("Docker-Content-Digest")}`);
  const { manifests } = JSON.parse(answer.text);
  const sbom = manifests.find((/** @type {{ artifactType: string }} */ each) => each.artifactType.includes("spdx"));
  return `/api/china/attached/${name}?manifest=${sbom.digest}`;
}

/**
 * Waits until a page is answered again. Returns how long that took, in milliseconds; `undefined` if it never was.
 * @param {string} url
 */
export async function untilHealthy(url) {
  const started = performance.now();
  while (performance.now() - started < 60_000) {
    const { status } = await ask(url);
    if (status === 200) return performance.now() - started;
    await pause(100);
  }
  say(`  ${url} was not answered`);
  return undefined;
}
