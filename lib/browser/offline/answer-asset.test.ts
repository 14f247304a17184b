import { expect, test } from "vitest";
import { answerAsset } from "./answer-asset";
import { deviceForTest, ORIGIN } from "./device.testing";

const PATH = `${ORIGIN}/_next/static/chunks/a1.js`;
const asked = (destination = "script") =>
  Object.defineProperty(new Request(PATH), "destination", { value: destination });

/** Answers, and waits for the work after it. */
async function answerWhole(device: Parameters<typeof answerAsset>[0], request: Request): Promise<Response> {
  const works: Promise<unknown>[] = [];
  const answer = await answerAsset(device, request, (work) => works.push(work));
  await Promise.all(works);
  return answer;
}

test("a file is asked for once", async () => {
  const { device, asked: requests, assets } = deviceForTest();
  for (let at = 0; at < 2; at += 1) expect(await (await answerWhole(device, asked())).text()).toBe("content");
  expect([requests, assets()]).toEqual([[PATH], [PATH]]);
});

test("the script of a thread, which has a policy of its own, is another file", async () => {
  const { device, assets } = deviceForTest();
  await answerWhole(device, asked());
  await answerWhole(device, asked("worker"));
  expect(assets()).toEqual([PATH, `${PATH}?worker`]);
});

test("a file that is gone is not kept", async () => {
  const { device, assets } = deviceForTest({ fetch: async () => new Response("", { status: 404 }) });
  expect((await answerWhole(device, asked())).status).toBe(404);
  expect(assets()).toEqual([]);
});

test("a device without room gives the server's answer", async () => {
  const { device } = deviceForTest({ room: 0 });
  expect((await answerWhole(device, asked())).status).toBe(200);
});

test("a server that does not answer is an error", async () => {
  const { device } = deviceForTest({ fetch: () => Promise.reject(new TypeError("Failed to fetch")) });
  await expect(answerWhole(device, asked())).rejects.toThrow("Failed to fetch");
});
