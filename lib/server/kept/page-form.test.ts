import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { formOf } from "./page-form";

const NONCE = "bm9uY2U=";
const NONE = { file: "", parts: [] };
const POLICY = `default-src 'self'; script-src 'self' 'nonce-${NONCE}' 'strict-dynamic'; object-src 'none'`;
const PAGE = `<!DOCTYPE html><html><head><meta charSet="utf-8"/><link rel="stylesheet" href="/a.css" nonce="${NONCE}"/>
<link rel="preload" as="script" fetchPriority="low" nonce="${NONCE}" href="/early.js"/>
<script src="/one.js" async="" nonce="${NONCE}"></script><script src="/old.js" noModule="" nonce="${NONCE}"></script>
<script nonce="${NONCE}">theme()</script></head><body><p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
<script nonce="${NONCE}">self.__next_f.push([1,"{\\"nonce\\":\\"${NONCE}\\"}"])</script></body></html>`;

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const inline = (html: string) => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = ""]) => text);

describe("the form of a page for everybody", () => {
  it("names each of its scripts by hash, and no other", () => {
    const form = formOf(PAGE, POLICY, NONE);
    const scripts = inline(form?.html ?? "");
    expect(scripts).toHaveLength(3);
    expect(scripts).toContain("theme()");
    const hashes = scripts.map(hashOf).join(" ");
    expect(form?.policy).toBe(`default-src 'self'; script-src 'self' ${hashes} 'strict-dynamic'; object-src 'none'`);
  });

  it("has no nonce left, in no part, and no script of a file, but loads each once, without those for old browsers", () => {
    const html = formOf(PAGE, POLICY, NONE)?.html ?? "";
    expect(html).not.toContain(NONCE);
    expect(html).not.toMatch(/<script[^>]* src=/);
    expect(html).toContain(')(["/one.js"],["/early.js"],[])');
    expect(html).toContain('<link rel="stylesheet" href="/a.css"/>');
    expect(html).toContain("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
  });

  it("does not allow a script that the page's maker did not name", () => {
    const injected = PAGE.replace("<body>", "<body><script>evil()</script>");
    expect(formOf(injected, POLICY, NONE)).toBeUndefined();
  });

  it("leaves the words as they are, which no browser runs", () => {
    const words = '<script id="words" type="application/json">{"a":"b"}</script>';
    const form = formOf(PAGE.replace("</body>", `${words}</body>`), POLICY, NONE);
    expect(form?.html).toContain(words);
    expect(form?.policy).not.toContain(hashOf('{"a":"b"}'));
    const other = words.replace("application/json", "text/javascript");
    expect(formOf(PAGE.replace("</body>", `${other}</body>`), POLICY, NONE)).toBeUndefined();
  });

  it.each([
    ["a part failed", PAGE.replace("<p>", '<template data-dgst="1"></template><p>')],
    ["it was cut", PAGE.slice(0, -10)],
  ])("is none if %s", (_what, page) => {
    expect(formOf(page, POLICY, NONE)).toBeUndefined();
  });

  it("may have a part that only browsers render", () => {
    expect(
      formOf(PAGE.replace("<p>", '<!--$!--><template data-dgst=""></template><!--/$--><p>'), POLICY, NONE),
    ).toBeDefined();
  });

  it("is none under a policy without a nonce", () => {
    expect(formOf(PAGE, "default-src 'self'", NONE)).toBeUndefined();
  });

  it("loads the common script in place of its parts", () => {
    const common = { file: "/common.js", parts: ["/one.js", "/early.js"] };
    expect(formOf(PAGE, POLICY, common)?.html).toContain(')(["/common.js"],[],["/one.js","/early.js"])');
  });
});
