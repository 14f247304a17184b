const PAGE = "text/html";
/** Turns of the event loop for which the beginning of a page waits for its end: less than a millisecond. */
const TURNS = 4;
/** Bytes that wait for more; what exceeds them is sent. */
const MOST = 1024 * 1024;

/**
 * Sends what is written of a page within a few turns of the event loop as one piece: the framework writes a finished page in several, and each would be
 * compressed and sent on its own, which costs more than the compression itself. A page whose parts come later streams as before.
 * @param {import("node:http").ServerResponse & { flush?: () => void }} response
 */
export function sendTogether(response) {
  const { flushHeaders, flush } = response;
  /** @type {(chunk: unknown, ...rest: never[]) => boolean} */
  const write = response.write.bind(response);
  /** @type {(chunk?: unknown, ...rest: never[]) => unknown} */
  const end = response.end.bind(response);
  /** @type {Uint8Array[]} */
  let waiting = [];
  let size = 0;
  let isBegun = false;
  let isFull = false;
  /** @type {NodeJS.Immediate | undefined} */
  let turn;
  const isPage = () => String(response.getHeader("content-type")).startsWith(PAGE);
  const taken = () => {
    if (turn) clearImmediate(turn);
    turn = undefined;
    isBegun = true;
    const piece = waiting.length === 1 ? waiting[0] : Buffer.concat(waiting);
    waiting = [];
    size = 0;
    return piece;
  };
  const release = () => {
    if (response.destroyed) return;
    isFull = !write(taken());
    flush?.call(response);
  };
  /** @param {number} turns */
  const releaseAfter = (turns) => {
    turn = setImmediate(() => (turns > 1 ? releaseAfter(turns - 1) : release()));
  };
  response.on("drain", () => {
    isFull = false;
  });
  Object.assign(response, {
    flushHeaders: () => {
      if (!isPage()) flushHeaders.call(response);
    },
    flush: () => {
      if (size === 0) flush?.call(response);
    },
    /** @type {(chunk: unknown, ...rest: never[]) => boolean} */
    write: (chunk, ...rest) => {
      if (!(chunk instanceof Uint8Array) || !isPage()) return write(chunk, ...rest);
      waiting.push(chunk);
      size += chunk.byteLength;
      if (size > MOST) release();
      else if (!turn) releaseAfter(isBegun ? 1 : TURNS);
      return !isFull;
    },
    /** @type {(chunk?: unknown, ...rest: never[]) => unknown} */
    end: (chunk, ...rest) => {
      if (size === 0) return end(chunk, ...rest);
      if (chunk === undefined) return end(taken());
      write(taken());
      return end(chunk, ...rest);
    },
  });
}
