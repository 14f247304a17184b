import "server-only";
import type { IncomingHttpHeaders } from "undici/types/header";

/** The value of a header, the values of a repeated one joined with commas as RFC 9110 section 5.3 has it. */
export function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}
