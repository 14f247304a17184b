import { front } from "../../../lib/server/kept/front.mjs";
import { countEarly } from "../../../lib/server/tally/answers.mjs";
import { ownTarget } from "../base.mjs";
import { plainRequest } from "./plain-request.mjs";

/** Bodies up to this many bytes are sent in one piece with their head. */
const SHORT = 4_096;

/** @typedef {import("node:net").Socket} Socket */
/** @typedef {import("../../../lib/server/kept/front.mjs").Reply} Reply */

/**
 * Gives finished answers before a connection reaches Node's HTTP: half of the time of an answer goes into its objects, streams and timers, and
 * into what follows each of them for the framework. A connection whose request is not plain, or has no finished answer, is handed over for good,
 * with what it sent.
 * @param {import("node:http").Server} server not listening yet
 * @param {{ firstMs: number, keepAliveMs: number }} times how long a connection may be silent: before its first request, and afterwards
 */
export function answerEarly(server, { firstMs, keepAliveMs }) {
  const others = server.listeners("connection");
  server.removeAllListeners("connection");
  const tail = `Connection: keep-alive\r\nKeep-Alive: timeout=${keepAliveMs / 1000}\r\n\r\n`;

  server.on("connection", (socket) => {
    const end = () => socket.end();
    const destroy = () => socket.destroy();
    /** @param {Buffer} bytes */
    const read = (bytes) => {
      const began = performance.now();
      // Node's HTTP stops reading from whoever does not take their answers.
      const asked = socket.writableLength === 0 ? plainRequest(bytes) : undefined;
      const reply = asked && replyTo(socket, asked);
      if (reply) {
        if (socket.timeout !== keepAliveMs) socket.setTimeout(keepAliveMs);
        send(socket, reply, tail);
        countEarly(asked, reply, began);
        return;
      }
      socket.off("data", read).off("end", end).off("error", destroy).off("timeout", destroy);
      socket.setTimeout(0);
      socket.pause();
      socket.unshift(bytes);
      for (const other of others) other.call(server, socket);
      socket.resume();
    };
    socket.setTimeout(firstMs);
    socket.on("data", read).on("end", end).on("error", destroy).on("timeout", destroy);
  });
}

/**
 * @param {Socket} socket
 * @param {import("./plain-request.mjs").PlainRequest} asked
 * @returns {Reply | undefined}
 */
function replyTo(socket, { url: target, headers }) {
  const url = ownTarget(target);
  const reply = url === undefined ? undefined : front()?.reply({ method: "GET", url, headers, socket });
  return reply instanceof Promise ? undefined : reply;
}

/**
 * @param {Socket} socket
 * @param {Reply} reply
 * @param {string} tail the end of the head
 */
function send(socket, { status, headers, body }, tail) {
  let head = status === 200 ? "HTTP/1.1 200 OK\r\n" : "HTTP/1.1 304 Not Modified\r\n";
  for (let at = 0; at < headers.length; at += 2) head += `${headers[at]}: ${headers[at + 1]}\r\n`;
  head += `Date: ${date()}\r\n${tail}`;
  if (!body) socket.write(head, "latin1");
  else if (body.byteLength <= SHORT) socket.write(head + textOf(body), "latin1");
  else {
    socket.cork();
    socket.write(head, "latin1");
    socket.write(body);
    socket.uncork();
  }
}

/** @type {WeakMap<Buffer, string>} */
const texts = new WeakMap();

/**
 * Returns bytes as a text that can follow a head.
 * @param {Buffer} body
 */
function textOf(body) {
  const known = texts.get(body);
  if (known !== undefined) return known;
  const text = body.toString("latin1");
  texts.set(body, text);
  return text;
}

let second = 0;
let written = "";

/** Returns the time as headers have it, written once a second. */
function date() {
  const now = Date.now();
  if (now - second >= 1_000 || now < second) {
    second = now - (now % 1_000);
    written = new Date(second).toUTCString();
  }
  return written;
}
