import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BASE_PATH } from "../../lib/contract/base/base-path.mjs";
import { DEFAULT_LOCALE, splitLocale } from "../../lib/contract/locale/locale.mjs";
import { root } from "../root.mjs";
import { messagesIn } from "../words/catalog.mjs";
import { isForPrograms, MOST_QUERY_KEYS } from "./address.mjs";

/**
 * Why a request is not passed on: the status, the code for programs, and the key of the words.
 * @typedef {{ status: number, code: string, words: string, retryAfter?: number }} Refusal `retryAfter` in seconds
 */

/** @type {Refusal} */
export const BODY = { status: 413, code: "SIZE_INVALID", words: "body" };
/** @type {Refusal} */
export const METHOD = { status: 405, code: "UNSUPPORTED", words: "method" };
/** @type {Refusal} */
export const NO_PATH = { status: 400, code: "UNSUPPORTED", words: "path" };
/** @type {Refusal} */
export const HOSTS = { status: 400, code: "UNSUPPORTED", words: "hosts" };
/** @type {Refusal} */
export const NO_PAGE = { status: 404, code: "NAME_UNKNOWN", words: "page" };
/** @type {Refusal} */
export const TOO_MANY_KEYS = { status: 414, code: "UNSUPPORTED", words: "keys" };
/** @type {Refusal} */
export const IRREGULAR = { status: 400, code: "NAME_INVALID", words: "irregular" };

/** @type {Refusal} */
export const BUSY = { status: 503, code: "UPSTREAM_UNAVAILABLE", words: "busy", retryAfter: 5 };

/** @type {Refusal} */
export const OUTSIDE = { status: 404, code: "NAME_UNKNOWN", words: "outside" };

/** @param {import("../../lib/contract/locale/locale.mjs").Locale} locale */
function wordsIn(locale) {
  const catalog = JSON.parse(readFileSync(join(root, `messages/refusal.${locale}.json`), "utf8"));
  return new Map(messagesIn(catalog).map(({ key, text }) => [key, text]));
}

const WORDS = { en: wordsIn("en"), "zh-cn": wordsIn("zh-cn") };

/**
 * Returns a refusal in words: in the language of the page's address, and always in one for programs.
 * @param {Refusal} refusal
 * @param {string} address
 * @returns {string}
 */
export function refusalText({ words }, address) {
  const locale = isForPrograms(address) ? DEFAULT_LOCALE : splitLocale(address).locale;
  return (WORDS[locale].get(words) ?? words).replace("{most}", String(MOST_QUERY_KEYS)).replace("{base}", BASE_PATH);
}
