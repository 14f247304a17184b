import { describe, expect, it } from "vitest";
import type { CommonScript } from "./common-script";
import { lateScripts } from "./late-scripts";

const NONCE = "bm9uY2U=";
const NONE: CommonScript = { file: "", parts: [] };
const tag = (file: string) => `<script src="/${file}.js" async="" nonce="${NONCE}"></script>`;
const PAGE = `<!DOCTYPE html><html><head><link rel="preload" href="/a.woff2" as="font" nonce="${NONCE}"/>
<link rel="preload" as="script" fetchPriority="low" nonce="${NONCE}" href="/one.js"/>${tag("one")}${tag("two")}
<script src="/old.js" noModule="" nonce="${NONCE}"></script><script nonce="${NONCE}">theme()</script></head>
<body><p>a &lt; b, 甲</p><script nonce="${NONCE}">push("\\u003cscript src=\\"x\\"")</script>${tag("three")}</body></html>`;

/** Sends a page in pieces of some length. */
function rewritten(page: string, length: number, common = NONE): string {
  const rewrite = lateScripts(common);
  const pieces = page.match(new RegExp(`[\\s\\S]{1,${length}}`, "g")) ?? [];
  return pieces.map((piece) => rewrite(piece)).join("") + rewrite();
}

describe("a page whose scripts load after the first frame", () => {
  const whole = rewritten(PAGE, PAGE.length);

  it("asks for no script by itself, except for those of old browsers", () => {
    expect(whole.match(/<script src="[^"]*"/g)).toEqual(['<script src="/old.js"']);
    expect(whole).not.toContain(' as="script"');
    expect(whole).toContain('as="font"');
  });

  it("loads each file in its turn, by one loader", () => {
    expect([...whole.matchAll(/loadLate\(("[^"]*")\)<\/script>/g)].map(([, file]) => file)).toEqual([
      '"/one.js"',
      '"/two.js"',
      '"/three.js"',
    ]);
    expect(whole.split("self.loadLate=")).toHaveLength(2);
    expect(whole.match(/<script nonce="bm9uY2U=">/g)).toHaveLength(5);
  });

  it("leaves everything else as it is", () => {
    expect(whole).toContain("<p>a &lt; b, 甲</p>");
    expect(whole).toContain("theme()");
    expect(whole.endsWith("</body></html>")).toBe(true);
  });

  it.each([1, 2, 7, 64, 200])("is the same in pieces of %i characters", (length) => {
    expect(rewritten(PAGE, length)).toBe(whole);
  });

  it("holds back the beginning of a tag alone", () => {
    const rewrite = lateScripts(NONE);
    expect(rewrite("<p>text</p>")).toBe("<p>text</p>");
    expect(rewrite("more <scr")).toBe("more ");
    expect(rewrite("")).toBe("");
    expect(rewrite()).toBe("<scr");
  });

  it("loads the common script once, in place of its parts", () => {
    const common = { file: "/common.js", parts: ["/one.js", "/three.js"] };
    const page = rewritten(PAGE, 64, common);
    expect([...page.matchAll(/loadLate\(("[^"]*")\)<\/script>/g)].map(([, file]) => file)).toEqual([
      '"/common.js"',
      '"/two.js"',
    ]);
    expect(page).toContain(')([],[],["/one.js","/three.js"])');
  });
});
