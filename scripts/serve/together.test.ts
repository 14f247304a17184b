import { once } from "node:events";
import { createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { expect, it } from "vitest";
import { sendTogether } from "./together.mjs";

const PAGE = "text/html; charset=utf-8";

/** Has a server answer once by `work`, and returns its answer and what was written of it, piece by piece. */
async function answer(work: (response: ServerResponse) => Promise<void> | void, type = PAGE) {
  const pieces: string[] = [];
  const server = createServer(async (_request, response) => {
    const { write, end } = response;
    Object.assign(response, {
      flush: () => pieces.push("flush"),
      write: (chunk: Buffer) => {
        pieces.push(String(chunk));
        return write.call(response, chunk, "utf8");
      },
      end: (chunk?: Buffer) => {
        pieces.push(`${chunk ?? ""}.`);
        return end.call(response, chunk, "utf8");
      },
    });
    sendTogether(response);
    response.setHeader("Content-Type", type);
    await work(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const [reply]: [IncomingMessage] = (await once(get({ port, host: "127.0.0.1", agent: false }), "response")) as never;
  const body = Buffer.concat(await reply.toArray()).toString();
  server.close();
  return { body, pieces };
}

const put = (response: ServerResponse, text: string) => response.write(Buffer.from(text));
/** As the framework does after each piece. */
const flush = (response: ServerResponse) => Object(response).flush();

it("sends a page that is finished soon as one piece", async () => {
  const { body, pieces } = await answer(async (response) => {
    response.flushHeaders();
    for (const text of ["a", "b", "c"]) {
      put(response, text);
      flush(response);
      await turn();
    }
    response.end();
  });
  expect([body, pieces]).toEqual(["abc", ["abc."]]);
});

it("sends the beginning of a page whose parts come later", async () => {
  const { body, pieces } = await answer(async (response) => {
    put(response, "shell");
    for (let turns = 0; turns < 40; turns += 1) await turn();
    put(response, "part");
    for (let turns = 0; turns < 4; turns += 1) await turn();
    response.end(Buffer.from("end"));
  });
  expect([body, pieces]).toEqual(["shellpartend", ["shell", "flush", "part", "flush", "end."]]);
});

it("sends what was written before the last piece in its order", async () => {
  const { body } = await answer((response) => {
    put(response, "a");
    response.end(Buffer.from("b"));
  });
  expect(body).toBe("ab");
});

it("holds back no more than a megabyte", async () => {
  const { body, pieces } = await answer((response) => {
    for (let count = 0; count < 3; count += 1) response.write(Buffer.alloc(600_000, "a"));
    response.end();
  });
  expect(body).toHaveLength(1_800_000);
  expect(pieces.map((piece) => piece.length)).toEqual([1_200_000, 5, 600_001]);
});

it("leaves everything else as it is", async () => {
  const { pieces } = await answer((response) => {
    put(response, "a");
    put(response, "b");
    response.end();
  }, "application/json");
  expect(pieces).toEqual(["a", "b", "."]);
});
