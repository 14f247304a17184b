import { QueryClient } from "@tanstack/react-query";
import { afterEach, expect, it, vi } from "vitest";
import { ProblemError } from "./fetch/problem-error";
import { resolveQuery } from "./resolve";

afterEach(() => {
  vi.unstubAllGlobals();
});

function ask(response: Response | Error) {
  const asked = vi.fn(async (_path: string) => {
    if (response instanceof Error) throw response;
    return response;
  });
  vi.stubGlobal("fetch", asked);
  return { asked, answer: new QueryClient().fetchQuery(resolveQuery("a/b:1 &", "china")) };
}

const answer = { kind: "image", region: "china", repository: "a/b", tag: "1", path: "/a/b:1?region=china" };
const detail = { problem: "repository-unknown", part: "a/b", region: "china", nearest: [], requestId: "1" };

it("sends the text as it is, and reads the answer", async () => {
  const { asked, answer: read } = ask(Response.json(answer));
  expect(await read).toEqual({ ok: true, answer });
  expect(asked.mock.calls[0]?.[0]).toBe("/api/resolve?q=a%2Fb%3A1+%26&region=china");
});

it("also reads what is wrong as an answer", async () => {
  const body = { errors: [{ code: "NAME_UNKNOWN", message: "no", detail }] };
  const { requestId, ...refusal } = detail;
  expect(requestId).toBe("1");
  expect(await ask(Response.json(body, { status: 404 })).answer).toEqual({ ok: false, refusal });
});

it.each([
  ["an answer of another form", Response.json({ ...answer, path: "//evil.example" }), "UPSTREAM_INVALID"],
  ["no JSON", new Response("<html>"), "UPSTREAM_INVALID"],
  ["another error", Response.json({ errors: [{ code: "UPSTREAM_TIMEOUT" }] }, { status: 504 }), "UPSTREAM_TIMEOUT"],
  ["no connection", new TypeError("failed"), "UPSTREAM_UNAVAILABLE"],
])("rejects on %s", async (_name, response, code) => {
  const failure = await ask(response).answer.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ProblemError);
  expect(failure).toMatchObject({ problem: { code } });
});
