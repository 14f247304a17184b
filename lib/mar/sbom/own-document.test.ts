import { expect, test } from "vitest";
import { ownDocument } from "./own-document";

test.each([
  [["sbom-context", "sbom", "sbom-build"], 1],
  [["sbom-build.spdx.json", "sbom.spdx.json"], 1],
  [["app-build", "app", "app-context"], 1],
  [["tmp/app/stage", "tmp/app"], 1],
  [["app", "application"], undefined],
  [["a", "b"], undefined],
  [["a", undefined], undefined],
  [[undefined, undefined], undefined],
  [["a", "a"], 0],
  [[], undefined],
])("of documents named %j the image's own is %s", (names, position) => {
  expect(ownDocument(names)).toBe(position);
});
