import { expect, test } from "vitest";
import { cycloneDxFormat, sbomFamily, spdx3Format, spdxFormat } from "./format";

test.each([
  [spdxFormat("SPDX-2.3"), "SPDX-2"],
  [spdxFormat("SPDX-2.2"), "SPDX-2"],
  [spdx3Format("https://spdx.org/rdf/3.0.1/spdx-context.jsonld"), "SPDX-3"],
  [spdx3Format("https://spdx.org/rdf/3.1/spdx-context.jsonld"), "SPDX-3"],
  [cycloneDxFormat("CycloneDX", "1.4"), "CycloneDX"],
  [cycloneDxFormat("CycloneDX", "1.6"), "CycloneDX"],
])("%s is read as %s", (format, family) => {
  expect(format && sbomFamily(format)).toBe(family);
});

test.each([
  [spdxFormat("SPDX-3.0")],
  [spdxFormat("SPDX-2")],
  [spdxFormat("SPDX-2.3 ")],
  [spdxFormat("2.3")],
  [spdxFormat("CycloneDX-1.6")],
  [spdx3Format("https://spdx.org/rdf/4.0/spdx-context.jsonld")],
  [spdx3Format("https://spdx.org/rdf/3../spdx-context.jsonld")],
  [spdx3Format("https://evil.example/rdf/3.0.1/spdx-context.jsonld")],
  [cycloneDxFormat("cyclonedx", "1.6")],
  [cycloneDxFormat("CycloneDX", "2.0")],
  [cycloneDxFormat("CycloneDX", "")],
  [cycloneDxFormat("", "1.6")],
])("other words name no format (%#)", (format) => {
  expect(format).toBeUndefined();
});
