import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerPage, PATIENCE_MS } from "./answer-page";
import { deviceForTest, ORIGIN, pageAnswer } from "./device.testing";
import { keepPage } from "./keep-page";

const NOW = Date.UTC(2026, 7, 17, 14, 5);
const url = `${ORIGIN}/dotnet/aspnet`;
const offline = () => Promise.reject<Response>(new TypeError("Failed to fetch"));

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Asks for a page, and returns the answer and the end of the work after it. */
function ask(device: Parameters<typeof answerPage>[0], network: Promise<Response>, page = url) {
  const works: Promise<unknown>[] = [];
  const answer = answerPage(device, { url: page, network, wait: (work) => works.push(work) });
  return { answer, done: () => Promise.all(works) };
}

describe("answerPage", () => {
  test("gives the server's answer, and keeps it", async () => {
    const { device, pages } = deviceForTest();
    const { answer, done } = ask(device, Promise.resolve(pageAnswer("new")));
    expect(await (await answer).text()).toContain("<div>new</div>");
    await done();
    expect(pages()).toEqual([url]);
  });

  test("gives the server's failure, though a page is kept", async () => {
    const { device } = deviceForTest();
    await keepPage(device, url, pageAnswer("old"));
    const { answer } = ask(device, Promise.resolve(pageAnswer("", { status: 503 })));
    expect((await answer).status).toBe(503);
  });

  test.each([
    ["", 'aria-label="Kept page"', "What this page shows was read 2 h ago (17 Aug 2026, 14:05 UTC)."],
    ["/zh-cn", 'aria-label="已保存的页面"', "此页内容的读取时间：2 小时前（2026年8月17日 14:05 UTC）。"],
  ])("gives a kept page with its age below %j", async (prefix, label, said) => {
    const { device } = deviceForTest();
    const page = `${ORIGIN}${prefix}/dotnet/aspnet`;
    await keepPage(device, page, pageAnswer("old"));
    vi.setSystemTime(NOW + 2 * 60 * 60_000);
    const { answer, done } = ask(device, offline(), page);
    const html = await (await answer).text();
    expect(html).toContain('<body class="x"><aside class="kept-note"');
    for (const text of [label, said, "<div>old</div>"]) expect(html).toContain(text);
    const script = /<script>(.*?)<\/script>/.exec(html)?.[1] ?? "";
    const hash = createHash("sha256").update(script).digest("base64");
    expect((await answer)?.headers.get("Content-Security-Policy")).toContain(`'sha256-${hash}' 'strict-dynamic'`);
    await done();
    // What is kept stays as the server wrote it.
    expect(await (await device.pages.match(page))?.text()).not.toContain("aside");
  });

  test("waits for the server for a time, then gives the kept page and keeps the late answer", async () => {
    const { device } = deviceForTest();
    await keepPage(device, url, pageAnswer("old"));
    let arrive = (_: Response) => {};
    const network = new Promise<Response>((resolve) => {
      arrive = resolve;
    });
    const { answer, done } = ask(device, network);
    const seen = vi.fn();
    void answer.then(seen);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
    expect(seen).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await (await answer).text()).toContain("<div>old</div>");
    arrive(pageAnswer("late"));
    await done();
    expect(await (await device.pages.match(url))?.text()).toContain("<div>late</div>");
  });

  test("waits for the server without end for a page that is not kept", async () => {
    const { device } = deviceForTest();
    const seen = vi.fn();
    void ask(device, new Promise(() => {})).answer.then(seen);
    await vi.advanceTimersByTimeAsync(10 * PATIENCE_MS);
    expect(seen).not.toHaveBeenCalled();
  });

  test("says that a page is not kept, and lists those that are, first those of its path, then of its language", async () => {
    const { device } = deviceForTest();
    for (const kept of ["/helm/keda?q=1", "/dotnet/aspnet?q=%22%3E%3Cb%3E&region=china", "/zh-cn/helm/keda"]) {
      vi.setSystemTime(Date.now() + 1);
      await keepPage(device, `${ORIGIN}${kept}`, pageAnswer());
    }
    const answer = await ask(device, offline(), `${ORIGIN}/helm/keda`).answer;
    expect(answer.status).toBe(503);
    const html = await answer.text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("<h1>This page is not on this device</h1>");
    const listed = [...html.matchAll(/<li><a href="([^"]*)">([^<]*)<\/a> (.*?)<\/li>/g)].map((match) => match.slice(1));
    const title = "dotnet/aspnet &amp; more";
    expect(listed).toEqual([
      ["/helm/keda?q=1", title, "?q=1"],
      ["/dotnet/aspnet?q=%22%3E%3Cb%3E&#38;region=china", title, "?q=%22%3E%3Cb%3E&#38;region=china"],
      ["/zh-cn/helm/keda", title, "/zh-cn/helm/keda"],
    ]);
  });

  test("says in Chinese that nothing is kept", async () => {
    const answer = await ask(deviceForTest().device, offline(), `${ORIGIN}/zh-cn/helm/keda`).answer;
    const html = await answer.text();
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain("<h1>此设备上没有此页面</h1>");
    expect(html).toContain("<p>还没有。打开过的页面会保存在这里。</p>");
    expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });
});
