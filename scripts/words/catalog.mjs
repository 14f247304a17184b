import { createHash } from "node:crypto";

/** @typedef {{ [key: string]: string | Branch }} Branch */

/** A translation, its key, and the stamp before it, if it has one.
 * @typedef {{ key: string, text: string, stamp: string | undefined }} Message */

/** The catalogs of the source language, each with its translations. */
export const CATALOG_FILES = [
  { source: "messages/en.json", translated: "messages/zh-cn.json" },
  { source: "messages/client-messages.en.json", translated: "messages/client-messages.zh-cn.json" },
  { source: "messages/fault.en.json", translated: "messages/fault.zh-cn.json" },
  { source: "messages/offline.en.json", translated: "messages/offline.zh-cn.json" },
  { source: "messages/refusal.en.json", translated: "messages/refusal.zh-cn.json" },
];

const STAMPED = /^([0-9a-f]{6})\|(.*)$/s;

/**
 * Returns the stamp of a text: it stands before each translation of it, so that a translation of a text that has changed
 * since is noticed.
 * @param {string} text
 * @returns {string} six hexadecimal digits
 */
export function stampOf(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 6);
}

/**
 * Returns the messages of a catalog, in its order.
 * @param {Branch} catalog
 * @param {string} [path]
 * @returns {Message[]}
 */
export function messagesIn(catalog, path = "") {
  return Object.entries(catalog).flatMap(([name, value]) => {
    const key = path ? `${path}.${name}` : name;
    if (typeof value !== "string") return messagesIn(value, key);
    const [, stamp, text = value] = STAMPED.exec(value) ?? [];
    return [{ key, text, stamp }];
  });
}

/**
 * What is wrong with a translation. `source` is the text to translate, `text` the translation.
 * @typedef {{ kind: "missing" | "stale" | "unstamped" | "unused", key: string, source?: string, text?: string }} Problem
 */

/**
 * Returns what is wrong with a translated catalog.
 * @param {Branch} source
 * @param {Branch} translated
 * @returns {Problem[]}
 */
export function problemsOf(source, translated) {
  const sources = new Map(messagesIn(source).map(({ key, text }) => [key, text]));
  const known = new Map(messagesIn(translated).map((message) => [message.key, message]));
  /** @type {Problem[]} */
  const problems = [];
  for (const [key, text] of sources) {
    const message = known.get(key);
    if (!message) problems.push({ kind: "missing", key, source: text });
    else if (!message.stamp) problems.push({ kind: "unstamped", key, source: text, text: message.text });
    else if (message.stamp !== stampOf(text)) problems.push({ kind: "stale", key, source: text, text: message.text });
  }
  for (const { key, text } of known.values()) if (!sources.has(key)) problems.push({ kind: "unused", key, text });
  return problems;
}

/**
 * Returns a translated catalog in the order of its source, with stamps on translations that have none, and on those whose
 * keys, or beginnings of keys, a translator confirms.
 * @param {Branch} source
 * @param {Branch} translated
 * @param {readonly string[]} confirmed
 * @returns {Branch}
 */
export function stamped(source, translated, confirmed, path = "") {
  /** @type {Branch} */
  const result = {};
  for (const name of new Set([...Object.keys(source), ...Object.keys(translated)])) {
    const key = path ? `${path}.${name}` : name;
    const [from, to] = [source[name], translated[name]];
    if (to === undefined) continue;
    if (typeof to !== "string") result[name] = stamped(typeof from === "object" ? from : {}, to, confirmed, key);
    else result[name] = typeof from === "string" ? stampedText(from, to, confirmed, key) : to;
  }
  return result;
}

/**
 * @param {string} source
 * @param {string} translated
 * @param {readonly string[]} confirmed
 * @param {string} key
 */
function stampedText(source, translated, confirmed, key) {
  const [, stamp, text = translated] = STAMPED.exec(translated) ?? [];
  const isConfirmed = confirmed.some((each) => key === each || key.startsWith(`${each}.`));
  return stamp && !isConfirmed ? translated : `${stampOf(source)}|${text}`;
}
