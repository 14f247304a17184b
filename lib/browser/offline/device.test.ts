import { afterEach, describe, expect, test, vi } from "vitest";
import { answerAsset } from "./answer-asset";
import { answerPage } from "./answer-page";
import { deviceOf, forget } from "./device";
import { ORIGIN, pageAnswer } from "./device.testing";

const url = `${ORIGIN}/dotnet/aspnet`;
const refuse = () => Promise.reject<never>(new DOMException("no room", "UnknownError"));

afterEach(() => {
  vi.unstubAllGlobals();
});

const unreadable = { match: refuse, keys: refuse, put: refuse, delete: refuse };

describe.each([
  ["opens no cache", { open: refuse, keys: refuse }],
  ["opens caches that it cannot read or write", { open: async () => unreadable, keys: async () => [] }],
])("on a device that %s", (_, caches) => {
  async function device() {
    vi.stubGlobal("caches", caches);
    vi.stubGlobal("fetch", async () => new Response("from the server"));
    return deviceOf("build", [], "");
  }

  /** Answers, and waits for the work after it. */
  async function answered(work: (wait: (work: Promise<unknown>) => void) => Promise<Response>): Promise<Response> {
    const works: Promise<unknown>[] = [];
    const answer = await work((each) => works.push(each));
    await Promise.all(works);
    return answer;
  }

  test("the server answers for pages", async () => {
    const of = await device();
    const answer = await answered((wait) => answerPage(of, { url, network: Promise.resolve(pageAnswer("new")), wait }));
    expect(await answer.text()).toContain("<div>new</div>");
  });

  test("the server answers for assets", async () => {
    const of = await device();
    const answer = await answered((wait) => answerAsset(of, new Request(`${ORIGIN}/_next/static/a.js`), wait));
    expect(await answer.text()).toBe("from the server");
  });

  test("a page says that it is not there while the server gives no answer", async () => {
    const of = await device();
    const network = Promise.reject<Response>(new TypeError("Failed to fetch"));
    const answer = await answered((wait) => answerPage(of, { url, network, wait }));
    expect(await answer.text()).toContain("This page is not on this device");
  });

  test("nothing is to be forgotten", async () => {
    await device();
    await expect(forget("")).resolves.toBeUndefined();
  });
});
