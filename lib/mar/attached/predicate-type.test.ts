import { expect, test } from "vitest";
import { kindOfPredicateType, predicateTypeIn } from "./predicate-type";

test.each([
  ["https://spdx.dev/Document", "sbom"],
  ["https://spdx.dev/Document/v2.2", "sbom"],
  ["https://spdx.dev/Document/v2.3", "sbom"],
  ["https://spdx.dev/Document/v3.0.1", "sbom"],
  ["https://cyclonedx.org/bom", "sbom"],
  ["https://cyclonedx.org/bom/v1.4", "sbom"],
  ["https://cyclonedx.org/bom/1.6", "sbom"],
  ["https://cyclonedx.org/schema", "sbom"],
  ["https://syft.dev/bom", "sbom"],
  ["https://slsa.dev/provenance/v0.1", "provenance"],
  ["https://slsa.dev/provenance/v0.2", "provenance"],
  ["https://slsa.dev/provenance/v1", "provenance"],
  ["https://slsa.dev/provenance/v1.1-rc1", "provenance"],
  ["https://in-toto.io/Provenance/v0.1", "provenance"],
  ["https://openvex.dev/ns", "vex"],
  ["https://openvex.dev/ns/v0.2.0", "vex"],
  ["https://openvex.dev/ns@v0.0.1", "vex"],
  ["https://cosign.sigstore.dev/attestation/vuln/v1", "scan"],
  ["cosign.sigstore.dev/attestation/vuln/v1", "scan"],
  ["https://in-toto.io/attestation/vulns/v0.2", "scan"],
  ["https://scout.docker.com/vulnerabilities/v0.1", "scan"],
  ["https://sigstore.dev/cosign/sign/v1", "signature"],
  ["https://cosign.sigstore.dev/attestation/v1", "other"],
  ["https://slsa.dev/verification_summary/v1", "other"],
  ["https://spdx.dev/Documents", "other"],
  ["https://spdx.dev/Document/v2.3/more", "other"],
  ["https://example.org/https://spdx.dev/Document", "other"],
  ["", "other"],
])("a statement of type %j is about: %s", (predicateType, kind) => {
  expect(kindOfPredicateType(predicateType)).toBe(kind);
});

test.each([
  [undefined, undefined],
  [{}, undefined],
  [{ "in-toto.io/predicate-type": "a" }, "a"],
  [{ "dev.sigstore.bundle.predicateType": "b" }, "b"],
  [{ predicateType: "c", "dev.cosignproject.cosign/signature": "" }, "c"],
  [{ "in-toto.io/predicate-type": "", predicateType: "c" }, "c"],
])("annotations %j name %j", (annotations, predicateType) => {
  expect(predicateTypeIn(annotations)).toBe(predicateType);
});
