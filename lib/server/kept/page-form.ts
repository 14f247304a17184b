import "server-only";
import { createHash } from "node:crypto";
import { type CommonScript, withCommonScript } from "./common-script";
import { LOADER } from "./loader";
import { mapScripts, sourceOf } from "./page-scripts";

/** A page as everybody may have it: no script is named by a nonce, so that its bytes are always the same. */
export type PageForm = { html: string; policy: string };

const NONCE = /'nonce-([A-Za-z0-9+/=]+)'/;
const PRELOAD = /<link rel="preload"[^<>]*>/g;
/** The words of the page. A browser runs nothing of a type that is no script's. */
const DATA = ' id="words" type="application/json"';
/** What React writes where a part of a page failed. A part that only browsers render has no number, or a word. */
const FAILED = /<template data-dgst="\d/;

/**
 * Returns the form of a page in which hashes name its scripts. Scripts of files are no longer in its text: a first one, which is small,
 * asks for them after the first frame. Returns `undefined` for a page that failed in a part, was cut, or has a
 * script that its maker did not allow.
 * @see https://www.w3.org/TR/CSP3/#strict-dynamic-usage
 */
export function formOf(page: string, policy: string, common: CommonScript): PageForm | undefined {
  const nonce = NONCE.exec(policy)?.[1];
  if (!nonce || FAILED.test(page) || !page.endsWith("</html>")) return undefined;
  const files: string[] = [];
  const early: string[] = [];
  const hashes = new Set<string>();
  let isForeign = false;
  const withoutPreloads = page.replace(PRELOAD, (link) => {
    if (!link.includes('as="script"')) return link;
    early.push(sourceOf(link));
    return "";
  });
  const withoutFiles = mapScripts(withoutPreloads, ({ whole, attributes, text }) => {
    if (isData(attributes)) return whole;
    if (!attributes.includes(` nonce="${nonce}"`)) isForeign = true;
    if (text !== "") return whole;
    // Only for browsers that this page is too new for.
    if (!/ noModule=/i.test(attributes)) files.push(sourceOf(attributes));
    return "";
  });
  if (isForeign) return undefined;
  const given = [withCommonScript(files, common), early.filter((file) => !common.parts.includes(file)), common.parts];
  const loader = `<script>(${LOADER})(${given.map((each) => JSON.stringify(each)).join(",")})</script>`;
  const html = withoutFiles
    .replaceAll(` nonce="${nonce}"`, "")
    .replaceAll(nonce, "")
    .replace("<head>", () => `<head>${loader}`);
  mapScripts(html, ({ attributes, text, whole }) => {
    if (isData(attributes)) return whole;
    hashes.add(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    return whole;
  });
  return { html, policy: policy.replace(NONCE, () => [...hashes].join(" ")) };
}

function isData(attributes: string): boolean {
  return attributes === DATA;
}
