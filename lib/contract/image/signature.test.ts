import { expect, test } from "vitest";
import { hasFailed, type SignatureCheck, type SignatureReport, signatureReportSchema } from "./signature";

const report = (...checks: SignatureCheck[]): SignatureReport => ({
  outcome: "read",
  envelope: "jws",
  hasTimestamp: false,
  certificates: [],
  checks,
});

const PASSED: SignatureCheck = { check: "chain-links", outcome: "passed" };
const FAILED: SignatureCheck = { check: "chain-links", outcome: "failed", reason: "no-root" };
const NOT_CHECKED: SignatureCheck = { check: "root-trusted", outcome: "not-checked", reason: "no-root-pinned" };

test.each<[string, SignatureReport, boolean]>([
  ["all is well", report(PASSED, PASSED), false],
  ["something was not checked", report(PASSED, NOT_CHECKED), false],
  ["anything failed", report(PASSED, NOT_CHECKED, FAILED), true],
  ["it cannot be read", { outcome: "unreadable", failure: "malformed", part: "envelope" }, true],
])("where %s, hasFailed says so", (_why, told, failed) => {
  expect(signatureReportSchema.parse(told)).toEqual(told);
  expect(hasFailed(told)).toBe(failed);
});

test.each([
  ["failed", { ...FAILED, reason: undefined }],
  ["not-checked", { ...NOT_CHECKED, reason: undefined }],
  ["passed, by another word", { ...PASSED, outcome: "ok" }],
  ["passed, of another check", { ...PASSED, check: "everything" }],
])("no check is %s without saying what and why", (_why, check) => {
  expect(signatureReportSchema.safeParse({ ...report(), checks: [check] }).success).toBe(false);
});
