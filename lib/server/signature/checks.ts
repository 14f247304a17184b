import "server-only";
import type { SignatureCheck, SignatureCheckId, SignatureReason } from "@/lib/contract/image/signature";
import type { Digest } from "@/lib/oci/name/digest";
import { algorithmOf, fits } from "./certificate/algorithm";
import type { Certificate } from "./certificate/certificate";
import { purposeProblem } from "./certificate/certificate-purpose";
import { chainProblem } from "./certificate/chain-links";
import { type Envelope, TIMESTAMP } from "./envelope/envelope";
import type { Target } from "./envelope/payload";
import type { SignedAttributes } from "./envelope/signed-attributes";

export type Findings = {
  envelope: Envelope;
  attributes: SignedAttributes;
  chain: readonly [Certificate, ...Certificate[]];
  target: Target | undefined;
  subject: Digest;
};

function outcome(check: SignatureCheckId, problem: SignatureReason | undefined): SignatureCheck {
  return problem ? { check, outcome: "failed", reason: problem } : { check, outcome: "passed" };
}

function notChecked(check: SignatureCheckId, reason: SignatureReason): SignatureCheck {
  return { check, outcome: "not-checked", reason };
}

function checkPayload({ target, subject }: Findings): SignatureCheck {
  const named = target?.digest === subject ? undefined : "names-other-digest";
  return outcome("payload-names-this-digest", target ? named : "payload-unreadable");
}

/** A signature under unknown critical headers may mean anything, so a match would prove nothing. */
function checkSignature({ envelope, attributes, chain: [leaf] }: Findings): SignatureCheck {
  const check = "signature-fits-leaf-certificate";
  const { algorithm, signedBytes, signature } = envelope;
  if (!algorithm) return outcome(check, "unknown-algorithm");
  if (attributes.problem) return notChecked(check, "headers-not-understood");
  const expected = leaf.key && algorithmOf(leaf.key);
  if (!leaf.key || !expected) return outcome(check, "key-not-supported");
  if (algorithm !== expected) return outcome(check, "algorithm-differs-from-key");
  return outcome(check, fits(algorithm, leaf.key, signedBytes, signature) ? undefined : "signature-differs");
}

function checkValidity({ attributes: { signingTime }, chain }: Findings): SignatureCheck {
  const check = "valid-at-signing-time";
  if (!signingTime) return notChecked(check, "no-signing-time");
  const wasValid = chain.every(({ validFrom, validTo }) => validFrom <= signingTime && signingTime <= validTo);
  return outcome(check, wasValid ? undefined : "certificate-not-valid-then");
}

/** Returns all checks, including those that are never made: a missing check must not look like a passed one. */
export function makeChecks(findings: Findings): SignatureCheck[] {
  const { envelope, attributes, chain } = findings;
  return [
    outcome("headers-understood", attributes.problem),
    checkPayload(findings),
    checkSignature(findings),
    outcome("chain-links", chainProblem(chain)),
    outcome("certificates-fit-purpose", purposeProblem(chain)),
    checkValidity(findings),
    notChecked("root-trusted", "no-root-pinned"),
    notChecked("revocation", "revocation-not-asked"),
    notChecked("timestamp", envelope.unprotected.has(TIMESTAMP) ? "timestamp-not-read" : "no-timestamp"),
  ];
}
