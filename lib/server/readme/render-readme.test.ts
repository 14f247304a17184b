import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { renderReadme } from "./render-readme";

const html = (markdown: string) => renderReadme({ markdown }).html;
const TAG = /<\/?([a-z0-9]+)((?:\s[^>]*)?)>/g;
const KEPT =
  /^(?:a|blockquote|br|code|dd|del|details|dl|dt|em|h[3-6]|hr|kbd|li|ol|p|pre|s|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|ul)$/;

/** Expects nothing but the elements and attributes that may be shown. */
function expectSafe(text: string): void {
  for (const [, name = "", attributes = ""] of text.matchAll(TAG)) {
    expect(name).toMatch(KEPT);
    const rest = attributes.replace(/^ (?:href="https?:\/\/[^"]*" rel="noopener noreferrer nofollow"|start="\d+")/, "");
    expect(rest.replace(/^ \/$/, "")).toBe("");
  }
  expect(text.replaceAll(TAG, "")).not.toMatch(/[<>]/);
}

describe("a README", () => {
  it("has headings below the page's, lists, tables, code and links", () => {
    const text = html(
      "# A\n\n## B\n\n1. one\n2. two\n\n| a |\n| - |\n| `b` |\n\n```sh\nrun <it>\n```\n\n[c](https://c.example/)\n",
    );
    expect(text).toContain("<h3>A</h3>");
    expect(text).toContain("<h4>B</h4>");
    expect(text).toMatch(/<ol>\s*<li>one<\/li>/);
    expect(text).toContain("<td><code>b</code></td>");
    expect(text).toContain("<pre><code>run &lt;it&gt;\n</code></pre>");
    expect(text).toContain('<a href="https://c.example/" rel="noopener noreferrer nofollow">c</a>');
    expect(renderReadme({ markdown: "# A\n" }).isWhole).toBe(true);
  });

  it("keeps the alternative text of pictures, and loads none", () => {
    expect(html("![a cat](https://x.example/cat.png)")).toBe("<p><span>a cat</span></p>\n");
    expect(html('<img src="https://x.example/" alt="a dog">')).toContain("a dog");
    expect(html("![](https://x.example/cat.png)")).not.toMatch(/src|cat\.png/);
  });

  test.each([
    "<script>alert(1)</script>",
    "<style>body{display:none}</style>",
    '<iframe src="https://x.example/"></iframe>',
    '<div onclick="alert(1)" style="position:fixed" class="fixed" id="content">',
    '<svg onload="alert(1)"><script>alert(1)</script></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#115;cript:alert(1)">x</a>',
    "[x](javascript:alert(1)) [y](data:text/html,z)",
    "<form action=https://x.example/><input name=password><button>",
    '<template><a href="https://x.example/">x</a></template>',
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<!--><script>alert(1)</script>-->",
    '<a href="https://a.example/" onmouseover="alert(1)" target="_blank">x</a>',
    "<meta http-equiv=refresh content=0><base href=//x.example><link rel=stylesheet href=x>",
    "<xmp><script>alert(1)</script></xmp><listing><script>alert(1)</script></listing>",
    "<noembed><img src=x onerror=alert(1)></noembed><noframes><img src=x onerror=alert(1)></noframes>",
    "<textarea>&lt;script&gt;alert(1)&lt;/script&gt;</textarea><title>&lt;img src=x&gt;</title>",
    "<details open ontoggle=alert(1)><summary>x</summary>y</details>",
  ])("has nothing that runs, loads or lays out: %s", (markdown) => {
    const text = html(`before\n\n${markdown}\n\nafter`);
    expectSafe(text);
    expect(text).not.toMatch(/alert\(1\)<\/?script|<script|javascript:alert\(1\)"/i);
    expect(text).toContain("before");
  });

  test.each(["/api/global/v2/_catalog", "#top", "docs/a.md", "//x.example/", "https://mcr.microsoft.com@x.example/"])(
    "has no link to %s",
    (address) => expect(html(`[words](${address}) <a href="${address}">more</a>`)).not.toContain("<a"),
  );

  it("spells out invisible characters, also from entities", () => {
    const text = html("x\u202ey &#x202e; &ZeroWidthSpace; <b>\u200b</b> ![a\u2066](https://x.example/)");
    expect(text).not.toMatch(/[\u202e\u200b\u2066]/);
    expect(text.match(/\\u\{/g)).toHaveLength(5);
  });

  it("is safe, whatever it has", () => {
    const pieces = [
      "<",
      ">",
      "[",
      "](",
      ")",
      "`",
      "*",
      "\n",
      "|",
      '"',
      "<a href=",
      "<b",
      "<!--",
      "-->",
      "x",
      "https://",
      "&lt;",
      "<p>",
      "\\",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => expectSafe(html(parts.join("")))),
    );
  });
});

describe("a README that is too long", () => {
  const repeated = (piece: string, length = 1_000_000) => piece.repeat(Math.ceil(length / piece.length));

  test.each(["A line with *words*.\n\n", "word ", "| a | b |\n", "- x\n", "<b>", "[", "[a](https://b.example/) "])(
    "shows its beginning: %j",
    (piece) => {
      const { html: text, isWhole } = renderReadme({ markdown: repeated(piece) });
      expect(isWhole).toBe(false);
      expect(text.length).toBeGreaterThan(100);
      expect(text.length).toBeLessThan(400_000);
    },
  );

  it("repeats no long address a thousand times", () => {
    const { html: text } = renderReadme({
      markdown: `${repeated("[a] ", 90_000)}\n\n[a]: https://b.example/${"x".repeat(1_900)}\n`,
    });
    expect(text.length).toBeLessThan(400_000);
  });
});
