import "server-only";
import type { ConnectionTrouble } from "@/lib/contract/region/connection-trouble";
import { NOT_PUBLIC } from "../public-lookup";

const TROUBLE_OF_CODE: Record<string, ConnectionTrouble> = {
  ENOTFOUND: "name-not-resolved",
  ENODATA: "name-not-resolved",
  EAI_NONAME: "name-not-resolved",
  EAI_NODATA: "name-not-resolved",
  EAI_AGAIN: "resolver-failed",
  EAI_FAIL: "resolver-failed",
  EAI_MEMORY: "resolver-failed",
  EAI_SYSTEM: "resolver-failed",
  ESERVFAIL: "resolver-failed",
  ENETUNREACH: "no-route",
  EHOSTUNREACH: "no-route",
  ENETDOWN: "no-route",
  EHOSTDOWN: "no-route",
  EADDRNOTAVAIL: "no-route",
  ECONNREFUSED: "connection-refused",
  ECONNRESET: "connection-reset",
  ECONNABORTED: "connection-reset",
  EPIPE: "connection-reset",
  UND_ERR_SOCKET: "connection-reset",
  ETIMEDOUT: "connection-timeout",
  UND_ERR_CONNECT_TIMEOUT: "connection-timeout",
  UND_ERR_HEADERS_TIMEOUT: "answer-timeout",
  UND_ERR_BODY_TIMEOUT: "answer-timeout",
  EPROTO: "tls",
  [NOT_PUBLIC]: "private-address",
  PROXY_REFUSED: "proxy-refused",
  PROXY_UNREACHABLE: "proxy-unreachable",
};

/**
 * Codes of OpenSSL's verification, such as `DEPTH_ZERO_SELF_SIGNED_CERT`, and Node's own for a name that the
 * certificate does not have.
 */
const CERTIFICATE = /CERT|^UNABLE_TO_(?:GET|VERIFY|DECRYPT|DECODE)_|^(?:INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH)$/;

/**
 * Returns what an error's code says about a connection; `undefined` for an unknown code.
 * @see https://nodejs.org/api/errors.html#common-system-errors
 * @see https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
export function troubleOfCode(code: string): ConnectionTrouble | undefined {
  if (Object.hasOwn(TROUBLE_OF_CODE, code)) return TROUBLE_OF_CODE[code];
  if (CERTIFICATE.test(code)) return "certificate";
  return /^ERR_(?:SSL|TLS)_/.test(code) ? "tls" : undefined;
}
