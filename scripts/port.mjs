import { createServer } from "node:net";
import { Failure } from "./failure.mjs";

/**
 * The range for free ports: below the ports that systems give to outgoing connections, one of which could take the port
 * before the server listens on it.
 */
const FREE_PORTS = { first: 20_000, count: 10_000 };
const MOST_TRIES = 100;

/**
 * Returns a port of this machine that nothing listens on.
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const port = FREE_PORTS.first + Math.floor(Math.random() * FREE_PORTS.count);
    if (await canListen(port, "127.0.0.1")) return port;
  }
  throw new Failure(`No free port was found between ${FREE_PORTS.first} and ${FREE_PORTS.first + FREE_PORTS.count}.`);
}

/**
 * @param {number} port
 * @param {string} [host] every address when left out
 * @returns {Promise<boolean>}
 */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, ...(host ? { host } : {}), exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * Returns the port of the `PORT` setting, 3000 if unset. Fails if it is invalid or taken. It never picks another
 * silently, as links to the requested port would open something else.
 * @param {string} [host] the address to listen on; all when left out
 * @returns {Promise<number>}
 */
export async function requirePort(host) {
  const text = process.env.PORT?.trim() || "3000";
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) {
    throw new Failure(`PORT is "${text}". It should be a whole number from 1 to 65535, for example PORT=3000.`);
  }
  if ((await canListen(port, host)) && (host !== undefined || (await canListen(port, "127.0.0.1")))) return port;
  throw new Failure(
    `Port ${port}${host ? ` of ${host}` : ""} is taken or not allowed. End what listens there, or choose another one: PORT=${port < 65_000 ? port + 1 : 3000} and the same command.`,
  );
}
