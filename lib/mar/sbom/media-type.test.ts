import { expect, test } from "vitest";
import { isSbomMediaType, sbomForm } from "./media-type";

test.each([
  ["application/spdx+json", "json"],
  ["application/spdx+json+gzip", "json"],
  ["application/spdx3+json; version=3.0.1", "json"],
  ["text/spdx+json", "json"],
  ["application/vnd.cyclonedx+json", "json"],
  ["Application/Vnd.CycloneDX+JSON;version=1.6", "json"],
  ["application/vnd.cyclonedx+xml", "xml"],
  ["application/vnd.cyclonedx+xml; version=1.5", "xml"],
  ["text/spdx", "tag-value"],
  ["application/vnd.syft+json", "syft"],
  ["application/vnd.dev.cosign.artifact.sbom.v1+json", "other"],
  ["application/vnd.goharbor.harbor.sbom.v1", "other"],
  ["example/sbom", "other"],
  ["application/vnd.in-toto+json", undefined],
  ["application/spdx+jsonx", undefined],
  ["application/vnd.sbomber.v1", undefined],
  ["constructor", undefined],
  ["", undefined],
])("media type %j is a bill of materials written as %s", (mediaType, form) => {
  expect(sbomForm(mediaType)).toBe(form);
  expect(isSbomMediaType(mediaType)).toBe(form !== undefined);
});
