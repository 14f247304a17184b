import "server-only";
import type { IncomingHttpHeaders } from "undici/types/header";

/** Returns the value of a header; repeated ones are joined with commas, as in RFC 9110, section 5.3. */
export function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}
