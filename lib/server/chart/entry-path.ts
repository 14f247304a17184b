import "server-only";
import type { Refusal } from "@/lib/contract/image/chart";

/** The path of an entry: the archive's top folder, and the path below it, which is empty for the folder itself. */
export type EntryPath = { ok: true; folder: string; path: string } | { ok: false; reason: Refusal };

/** Characters that are invisible or reverse text, and the replacement for bytes that are not UTF-8. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/u;

/**
 * Parses an entry's name. Both `/` and `\` separate folders, as in Helm, which accepts charts packed on Windows.
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

/** Returns a name that is safe to show, whatever the input. */
export function showEntryName(name: string, most: number): string {
  return name.slice(0, most).replaceAll(new RegExp(UNPRINTABLE, "gu"), "\ufffd");
}
