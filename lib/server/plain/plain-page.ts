import "server-only";
import { BASE_PATH } from "@/lib/contract/base/base-path.mjs";
import { requestPath } from "@/lib/i18n/request-locale";
import { currentOrigin } from "../visitor/current-origin";

/** A page as programs get it: as text for a terminal, and as JSON. */
export type PlainPage = {
  /** 200 if left out. */
  status?: number;
  /** Makes its lines, without control characters: those of others are spelled out. */
  text: () => readonly string[] | Promise<readonly string[]>;
  json: () => unknown;
  /** When the registry said what it shows, in milliseconds since 1970. */
  readAt?: number | undefined;
  /** Paths of the next part of a list, in each form. */
  next?: { text: string | undefined; json: string | undefined };
  headers?: Readonly<Record<string, string>>;
};

/** What an address asks for: the path of a page in no language, its segments as written, and its query. */
export type PlainAddress = { path: string; segments: readonly string[]; search: URLSearchParams };

/** Returns the whole address of a page of this server, in the language of the current one. */
export function addressOf(path: string): string {
  return `${currentOrigin() ?? ""}${requestPath(path)}`;
}

/** Returns where the paths of the API begin. */
export function serverAddress(): string {
  return `${currentOrigin() ?? ""}${BASE_PATH}`;
}

/** Returns the command that asks for a page. */
export function curl(path: string, before = ""): string {
  const address = addressOf(path);
  return `curl ${before}${/[?&'*]/.test(address) ? `'${address.replaceAll("'", "%27")}'` : address}`;
}
