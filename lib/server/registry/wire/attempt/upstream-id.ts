import "server-only";
import type { IncomingHttpHeaders } from "undici/types/header";
import { header } from "../header";

const NAMES = ["x-ms-correlation-request-id", "x-msedge-ref"];

/** Returns the ids by which MAR's operators can find an answer, each with its header's name. */
export function upstreamIds(headers: IncomingHttpHeaders): string[] {
  return NAMES.flatMap((name) => {
    const value = header(headers, name);
    return value && /^[\w .:-]{1,160}$/.test(value) ? [`${name}: ${value}`] : [];
  });
}

/** Returns the same in brackets, to append to a message; empty if there is none. */
export function upstreamIdNote(headers: IncomingHttpHeaders): string {
  const ids = upstreamIds(headers);
  return ids.length > 0 ? ` (${ids.join(", ")})` : "";
}
