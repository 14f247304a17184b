import { expect, test } from "vitest";
import { isSbomMediaType, isSbomPredicateType } from "./media-type";

test.each([
  ["application/spdx+json", true],
  ["application/spdx+json+gzip", true],
  ["application/spdx3+json; version=3.0.1", true],
  ["text/spdx+json", true],
  ["application/vnd.cyclonedx+json", true],
  ["Application/Vnd.CycloneDX+JSON;version=1.6", true],
  ["application/vnd.cyclonedx+xml", false],
  ["text/spdx", false],
  ["application/vnd.in-toto+json", false],
  ["application/spdx+jsonx", false],
  ["", false],
])("media type %j: %s", (mediaType, expected) => {
  expect(isSbomMediaType(mediaType)).toBe(expected);
});

test.each([
  ["https://spdx.dev/Document", true],
  ["https://spdx.dev/Document/v2.3", true],
  ["https://cyclonedx.org/bom", true],
  ["https://cyclonedx.org/bom/v1.4", true],
  ["https://slsa.dev/provenance/v1", false],
  ["https://spdx.dev/Documents", false],
  ["", false],
])("predicate type %j: %s", (predicateType, expected) => {
  expect(isSbomPredicateType(predicateType)).toBe(expected);
});
