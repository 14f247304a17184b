import "server-only";
import type { Refusal } from "@/lib/contract/image/chart";

/** Where an entry lies: the folder at the top of the archive, and the path below it, empty for the folder itself. */
export type EntryPath = { ok: true; folder: string; path: string } | { ok: false; reason: Refusal };

/** Characters that show as nothing or turn text around, and what is left of bytes that are not UTF-8. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/u;

/**
 * Reads an entry's name. Helm takes `\` for `/` as well, as charts packed on Windows have it, so both part folders here.
 * @param most the longest name, in characters
 */
export function readEntryPath(name: string, most: number): EntryPath {
  if (name.length > most) return { ok: false, reason: "path-too-long" };
  if (UNPRINTABLE.test(name)) return { ok: false, reason: "path-characters" };
  const parts = name.split(/[/\\]/);
  if (parts[0] === "" || parts.some((part) => /^[a-z]:$/i.test(part))) return { ok: false, reason: "absolute-path" };
  if (parts.includes("..")) return { ok: false, reason: "parent-path" };
  const [folder = "", ...below] = parts.filter((part) => part !== "" && part !== ".");
  return { ok: true, folder, path: below.join("/") };
}

/** A name that can be shown whatever it is. */
export function showEntryName(name: string, most: number): string {
  return name.slice(0, most).replaceAll(new RegExp(UNPRINTABLE, "gu"), "\ufffd");
}
