import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Breakable, withBreaks } from "./breakable";

const markup = (text: string) => renderToStaticMarkup(<Breakable text={text} />);
const whole = '<span class="whitespace-nowrap">';
const broken = '<span class="[overflow-wrap:anywhere]">';

describe("Breakable", () => {
  it("keeps short words whole, and breaks names after slashes and at signs", () => {
    expect(markup("docker pull a.io/b:1@sha256:0")).toBe(
      `${whole}docker</span> ${whole}pull</span> ${broken}a.io/<wbr/>b:1@<wbr/>sha256:0</span>`,
    );
  });

  it("does not break between two slashes", () => {
    expect(markup("oci://a/b")).toBe(`${broken}oci://<wbr/>a/<wbr/>b</span>`);
  });

  it("breaks a word that is wider than a phone", () => {
    expect(markup("x".repeat(24))).toBe(`${whole}${"x".repeat(24)}</span>`);
    expect(markup("x".repeat(25))).toBe(`${broken}${"x".repeat(25)}</span>`);
  });

  it("keeps every character", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 /@:.-]*$/), (text) => {
        expect(markup(text).replaceAll(/<[^>]*>/g, "")).toBe(text);
      }),
    );
  });
});

describe("withBreaks", () => {
  it("breaks where Breakable does: wbr is a zero-width space, and hyphens of whole words hold", () => {
    expect(withBreaks("copy --override-os a-b/c@d")).toBe("copy -\u2060-\u2060override-\u2060os a-b/\u200bc@\u200bd");
  });

  it("adds nothing visible", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 /@:.-]*$/), (text) => {
        expect(withBreaks(text).replaceAll(/[\u200b\u2060]/g, "")).toBe(text);
      }),
    );
  });
});
