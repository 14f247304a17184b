import { expect, test } from "vitest";
import { troubleOfCode } from "./connection-trouble";

test.each([
  ["ENOTFOUND", "name-not-resolved"],
  ["EAI_AGAIN", "resolver-failed"],
  ["ENETUNREACH", "no-route"],
  ["ECONNREFUSED", "connection-refused"],
  ["ECONNRESET", "connection-reset"],
  ["UND_ERR_SOCKET", "connection-reset"],
  ["UND_ERR_CONNECT_TIMEOUT", "connection-timeout"],
  ["UND_ERR_HEADERS_TIMEOUT", "answer-timeout"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "certificate"],
  ["CERT_HAS_EXPIRED", "certificate"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "certificate"],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "certificate"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "certificate"],
  ["ADDRESS_NOT_PUBLIC", "private-address"],
  ["ERR_SSL_WRONG_VERSION_NUMBER", "tls"],
  ["EPROTO", "tls"],
  ["ERR_INVALID_ARG_TYPE", undefined],
  ["constructor", undefined],
  ["", undefined],
])("%s is %s", (code, trouble) => {
  expect(troubleOfCode(code)).toBe(trouble);
});
