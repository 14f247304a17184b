import { describe, expect, it } from "vitest";
import { plainRequest } from "./plain-request.mjs";

const read = (...lines: string[]) => plainRequest(Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"));
const GET = "GET /a?b=1 HTTP/1.1";
const HOST = "Host: a.example";

describe("plainRequest", () => {
  it("reads the target, and headers by their lower-case names, without the spaces around their values", () => {
    const headers = { host: "a.example", "accept-encoding": "gzip, br", "if-none-match": '"a:b"', "x-empty": "" };
    const asked = read(GET, HOST, "Accept-Encoding: \t gzip, br ", 'IF-NONE-MATCH:"a:b"', "X-Empty:");
    expect({ ...asked?.headers }).toEqual(headers);
    expect(asked?.url).toBe("/a?b=1");
    expect(read(GET, HOST, "Connection: Keep-Alive")).toBeDefined();
  });

  it.each([
    ["another method", ["HEAD / HTTP/1.1", HOST]],
    ["another version", ["GET / HTTP/1.0", HOST]],
    ["a target that is no path", ["GET http://a.example/ HTTP/1.1", HOST]],
    ["a target with a space", ["GET /a b HTTP/1.1", HOST]],
    ["bytes beyond ASCII in the target", ["GET /\u00e9 HTTP/1.1", HOST]],
    ["bytes beyond ASCII in a header", [GET, HOST, "X-A: \u00e9"]],
    ["a control character", [GET, HOST, "X-A: \u0000"]],
    ["a lone line feed", [GET, `${HOST}\nX-A: b`]],
    ["a folded header", [GET, HOST, "X-A: b", " c"]],
    ["a space before the colon", [GET, "Host : a.example"]],
    ["no host", [GET, "X-A: b"]],
    ["no headers", [GET]],
    ["two hosts", [GET, HOST, "host: b.example"]],
    ["a header twice", [GET, HOST, "Accept: a", "accept: b"]],
    ["a body", [GET, HOST, "Content-Length: 1"]],
    ["an empty body", [GET, HOST, "Content-Length: 0"]],
    ["a body in chunks", [GET, HOST, "Transfer-Encoding: chunked"]],
    ["another protocol", [GET, HOST, "Upgrade: h2c"]],
    ["an expectation", [GET, HOST, "Expect: 100-continue"]],
    ["a connection that is to be closed", [GET, HOST, "Connection: close"]],
    ["a header that only this connection has", [GET, HOST, "Connection: keep-alive, X-A"]],
    ["two requests", [GET, HOST, "", GET, HOST]],
    ["a part of a body", [GET, HOST, "", "rest"]],
    ["much", [GET, HOST, `X-A: ${"a".repeat(9_000)}`]],
  ])("leaves %s to Node", (_what, lines) => {
    expect(read(...lines)).toBeUndefined();
  });

  it("leaves a request that is not whole to Node", () => {
    const whole = `${GET}\r\n${HOST}\r\n\r\n`;
    for (let length = 0; length < whole.length; length += 1) {
      expect(plainRequest(Buffer.from(whole.slice(0, length)))).toBeUndefined();
    }
  });

  it("takes no name from the prototype of objects for a header that came before", () => {
    expect(read(GET, HOST, "constructor: a", "__proto__: b")?.headers.constructor).toBe("a");
  });
});
