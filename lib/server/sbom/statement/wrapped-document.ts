import "server-only";
import type { SbomWrapping } from "@/lib/mar/sbom/line";
import { documentMembers } from "../document";
import { SbomFailure } from "../failure";
import type { Findings } from "../findings";
import { nestedBase64Json, nestedJson } from "../json/nested-json";
import type { ValueReader } from "../json/value-reader";
import { StatementSubjects } from "./statement-subjects";

/** No known format begins with an array. */
const notAnArray = (): never => {
  throw new SbomFailure("unknown-format");
};

/**
 * Takes the root of a document, of an in-toto statement about one, of a DSSE envelope around a statement, or of a
 * Sigstore bundle around an envelope.
 * @see https://github.com/secure-systems-lab/dsse/blob/master/envelope.md
 * @see https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
 */
export function wrappedDocument(findings: Findings): ValueReader {
  const bare = statementMembers(findings, []);
  return {
    member: (name) => {
      if (name === "payload") return payload(findings, ["dsse"]);
      if (name !== "dsseEnvelope") return bare(name);
      return { member: (inner) => (inner === "payload" ? payload(findings, ["sigstore-bundle", "dsse"]) : undefined) };
    },
    other: notAnArray,
  };
}

function payload(findings: Findings, wrapping: readonly SbomWrapping[]): ValueReader {
  return {
    pieces: () => {
      const root: ValueReader = { member: statementMembers(findings, wrapping), other: notAnArray };
      return nestedBase64Json(root, findings.limits.depth);
    },
  };
}

/** A statement's predicate is the document, as an object or a string, or has it in `Data`, as Cosign 1 wrote it. */
function statementMembers(
  findings: Findings,
  wrapping: readonly SbomWrapping[],
): (name: string) => ValueReader | undefined {
  const bare = documentMembers(findings, wrapping);
  const subjects = new StatementSubjects(findings.limits.textCharacters);
  const document = (): ValueReader => ({
    member: documentMembers(findings, [...wrapping, "in-toto"], subjects),
    other: notAnArray,
  });
  return (name) => {
    if (name === "subject") return subjects.reader();
    if (name !== "predicate") return bare(name);
    const { member } = document();
    const pieces = () => nestedJson(document(), findings.limits.depth);
    const data: ValueReader = { ...document(), pieces };
    return { member: (inner) => (inner === "Data" ? data : member?.(inner)), pieces };
  };
}
