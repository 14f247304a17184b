import "server-only";
import type { ServerResponse } from "node:http";
import { type CommonScript, commonScript } from "./common-script";
import { LOADER } from "./loader";
import { sourceOf } from "./page-scripts";

/** A script of a file, or the link that asks for one before. Scripts for old browsers have `noModule`. */
const FILE = /<script src="[^<>]*><\/script>|<link rel="preload"[^<>]*>/g;
/** The beginning of such a tag at the end of a piece: the next piece ends it. */
const BEGUN = /<(?:[^<>]*|script src="[^<>]*>(?:<[^<>]*)?)$/;
const NONCE = / nonce="([A-Za-z0-9+/=]+)"/;
/** The name of the function that loads one more file. */
const LOAD = "loadLate";

/**
 * Returns a function that rewrites a page, piece by piece, so that its scripts load after the first frame: each tag of a file becomes a
 * call of the loader, which the first one brings. The parts of the common script are loaded by that one. Call it without a piece for what is left.
 */
export function lateScripts({ file, parts }: CommonScript): (piece?: string) => string {
  let begun = "";
  let hasLoader = false;
  let hasCommon = false;
  return (piece) => {
    const text = begun + (piece ?? "");
    begun = piece === undefined ? "" : (BEGUN.exec(endOf(text))?.[0] ?? "");
    return text.slice(0, text.length - begun.length).replace(FILE, (tag) => {
      const isScript = tag.startsWith("<script");
      if (!isScript) return tag.includes(' as="script"') ? "" : tag;
      const nonce = NONCE.exec(tag)?.[1];
      if (!nonce || / noModule=/i.test(tag)) return tag;
      const source = sourceOf(tag);
      const isPart = parts.includes(source);
      if (isPart && hasCommon) return "";
      const loader = hasLoader ? "" : `self.${LOAD}=(${LOADER})([],[],${JSON.stringify(parts)});`;
      hasLoader = true;
      hasCommon ||= isPart;
      return `<script nonce="${nonce}">${loader}${LOAD}(${JSON.stringify(isPart ? file : source)})</script>`;
    });
  };
}

/** Returns the end of a text from its last tag but one: where a tag that is not whole begins. */
function endOf(text: string): string {
  const last = text.lastIndexOf("<");
  return last < 1 ? text : text.slice(Math.max(0, text.lastIndexOf("<", last - 1)));
}

type Write = (chunk?: unknown, ...rest: never[]) => unknown;

/** Rewrites a page while it is sent. Everything else is sent as it is. */
export function sendScriptsLate(response: ServerResponse): void {
  let rewrite: ReturnType<typeof lateScripts> | undefined;
  let isPage: boolean | undefined;
  const rewritten = (chunk: unknown, isLast: boolean): unknown => {
    const isText = typeof chunk === "string" || chunk instanceof Uint8Array;
    if (isText) isPage ??= isStreamedPage(response);
    if (!isPage || (!isText && !isLast)) return chunk;
    rewrite ??= lateScripts(commonScript());
    // One character a byte: a piece may end within a character.
    const text = isText ? rewrite(Buffer.from(chunk).toString("latin1")) : "";
    return Buffer.from(isLast ? text + rewrite() : text, "latin1");
  };
  const write: Write = response.write.bind(response);
  const end: Write = response.end.bind(response);
  Object.assign(response, {
    write: (chunk: unknown, ...rest: never[]) => write(rewritten(chunk, false), ...rest),
    end: (chunk?: unknown, ...rest: never[]) => end(rewritten(chunk, true), ...rest),
  });
}

/** A page of known length would no longer have it. */
function isStreamedPage(response: ServerResponse): boolean {
  return String(response.getHeader("content-type")).startsWith("text/html") && !response.hasHeader("content-length");
}
