import "server-only";
import type { IncomingHttpHeaders } from "undici/types/header";
import { header } from "./header";

const NAMES = ["x-ms-correlation-request-id", "x-msedge-ref"];

/** The ids under which MAR's operators find an answer again, as a bracket behind a message; empty where it has none. */
export function upstreamIds(headers: IncomingHttpHeaders): string {
  const ids = NAMES.flatMap((name) => {
    const value = header(headers, name);
    return value && /^[\w .:-]{1,160}$/.test(value) ? [`${name}: ${value}`] : [];
  });
  return ids.length > 0 ? ` (${ids.join(", ")})` : "";
}
