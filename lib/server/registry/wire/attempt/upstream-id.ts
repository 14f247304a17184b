import "server-only";
import type { IncomingHttpHeaders } from "undici/types/header";
import { header } from "../header";

const NAMES = ["x-ms-correlation-request-id", "x-msedge-ref"];

/** The ids under which MAR's operators find an answer again, each with the name of its header. */
export function upstreamIds(headers: IncomingHttpHeaders): string[] {
  return NAMES.flatMap((name) => {
    const value = header(headers, name);
    return value && /^[\w .:-]{1,160}$/.test(value) ? [`${name}: ${value}`] : [];
  });
}

/** The same as a bracket behind a message; empty where there is none. */
export function upstreamIdNote(headers: IncomingHttpHeaders): string {
  const ids = upstreamIds(headers);
  return ids.length > 0 ? ` (${ids.join(", ")})` : "";
}
