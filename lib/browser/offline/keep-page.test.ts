import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { deviceForTest, ORIGIN, pageAnswer } from "./device.testing";
import { keepPage, keptPages } from "./keep-page";

const URL_OF_PAGE = `${ORIGIN}/dotnet/aspnet`;
const NOW = Date.UTC(2026, 7, 17);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("keepPage", () => {
  test("keeps a page with its title and age, and each file it needs once", async () => {
    const { device, pages, assets, asked } = deviceForTest();
    const content =
      '<script src="/_next/static/chunks/a1.js"></script>"/_next/static/chunks/part.js"\\"/_next/static/media/b2-s.p.woff2\\"';
    await keepPage(device, URL_OF_PAGE, pageAnswer(content, { "X-Data-Age": 90, "Content-Encoding": "br" }));
    expect(pages()).toEqual([URL_OF_PAGE]);
    expect(assets()).toEqual([`${ORIGIN}/_next/static/chunks/a1.js`, `${ORIGIN}/_next/static/media/b2-s.p.woff2`]);
    const [page] = await keptPages(device.pages);
    expect(page).toMatchObject({ title: "dotnet/aspnet &amp; more", keptAt: NOW, readAt: NOW - 90_000 });
    const kept = await device.pages.match(URL_OF_PAGE);
    expect(kept?.headers.get("Content-Encoding")).toBeNull();
    expect(kept?.headers.get("Content-Security-Policy")).toContain("nonce-abc=");
    expect(page?.bytes).toBe((await kept?.arrayBuffer())?.byteLength);
    await keepPage(device, URL_OF_PAGE, pageAnswer(content));
    expect(asked).toHaveLength(2);
  });

  test.each([
    ["not found", pageAnswer("", { status: 404 })],
    ["a failure", pageAnswer("", { status: 503 })],
    ["a failure that came late", pageAnswer('<div role="alert">Request failed</div>')],
    ["no page", pageAnswer("", { "Content-Type": "application/json" })],
    ["too large", pageAnswer("x".repeat(1_600_000))],
    ["cut off", new Response("<html><body>", { headers: { "Content-Type": "text/html" } })],
    ["redirected", Object.defineProperty(pageAnswer(), "redirected", { value: true })],
  ])("does not keep what is %s", async (_, answer) => {
    const { device, pages, asked } = deviceForTest();
    await keepPage(device, URL_OF_PAGE, answer);
    expect([pages(), asked]).toEqual([[], []]);
  });

  test("leaves an older page where it is when the new answer is a failure", async () => {
    const { device, pages } = deviceForTest();
    await keepPage(device, URL_OF_PAGE, pageAnswer("good"));
    await keepPage(device, URL_OF_PAGE, pageAnswer("", { status: 500 }));
    expect(pages()).toEqual([URL_OF_PAGE]);
    expect(await (await device.pages.match(URL_OF_PAGE))?.text()).toContain("good");
  });

  test.each([
    ["fails", () => Promise.reject(new TypeError("offline"))],
    ["is gone", async () => new Response("", { status: 404 })],
  ])("keeps no page of which a file %s", async (_, fetch) => {
    const { device, pages, assets } = deviceForTest({ fetch });
    await keepPage(device, URL_OF_PAGE, pageAnswer('"/_next/static/chunks/a1.js"'));
    expect([pages(), assets()]).toEqual([[], []]);
  });

  test("keeps nothing on a device without room", async () => {
    const { device, pages } = deviceForTest({ room: 0 });
    await keepPage(device, URL_OF_PAGE, pageAnswer());
    expect(pages()).toEqual([]);
  });

  test("drops the oldest pages beyond 60", async () => {
    const { device, pages } = deviceForTest();
    for (let at = 0; at < 65; at += 1) {
      vi.setSystemTime(NOW + at);
      await keepPage(device, `${ORIGIN}/${at}`, pageAnswer());
    }
    expect(pages()).toHaveLength(60);
    expect((await keptPages(device.pages)).map(({ url }) => url).slice(-1)).toEqual([`${ORIGIN}/5`]);
  });

  test("drops the oldest pages beyond 20 MB", async () => {
    const { device, pages } = deviceForTest();
    for (let at = 0; at < 16; at += 1) {
      vi.setSystemTime(NOW + at);
      await keepPage(device, `${ORIGIN}/${at}`, pageAnswer("x".repeat(1_490_000)));
    }
    expect(pages()).toHaveLength(13);
    expect(pages()).not.toContain(`${ORIGIN}/2`);
  });
});
