import { expect, test } from "vitest";
import { escaped, joined, markup } from "./markup";

test("text is escaped, markup is not", () => {
  const link = markup`<a href="${"/a?b&c=\"'"}">${"<b>"}</a>`;
  expect(link.markup).toBe('<a href="/a?b&amp;c=&quot;&#39;">&lt;b&gt;</a>');
  expect(markup`<p>${link}${[link, link]}</p>`.markup).toBe(`<p>${link.markup.repeat(3)}</p>`);
  expect(joined([link, link], " & ").markup).toBe(`${link.markup} &amp; ${link.markup}`);
});

test("characters that XML forbids are replaced", () => {
  expect(escaped("a\u0000\u0008b\t\n\r\u001f\ufffe\uffff\ud800x😀")).toBe(
    "a\ufffd\ufffdb\t\n\r\ufffd\ufffd\ufffd\ufffdx😀",
  );
});
