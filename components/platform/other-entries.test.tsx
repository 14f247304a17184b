import { expect, it, vi } from "vitest";
import { rendered, textOf } from "@/components/artifact/rendered.testing";
import { otherEntrySchema } from "@/lib/contract/image/other-entry";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { countsOfKinds, OtherEntries } from "./other-entries";

// In the build, messages are compiled for the build's own formatter.
vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const repository = repositorySchema.parse("a/b");
const entry = (more: object) => otherEntrySchema.parse({ digest: `sha256:${"a".repeat(64)}`, ...more });
const LAYER = entry({ kind: "layer", mediaType: "application/vnd.oci.image.layer.v1.tar+gzip", size: 2_427_917 });
const CACHE = entry({ kind: "build-cache", mediaType: "application/vnd.buildkit.cacheconfig.v0", size: 204 });
const SBOM = entry({ kind: "sbom", artifactType: "application/spdx+json", title: "bom.json" });

it("counts each kind", () => {
  expect(countsOfKinds([LAYER, LAYER, CACHE, SBOM])).toEqual(["2 layers", "1 build cache description", "1 SBOM"]);
});

it("names each entry, and links only manifests", () => {
  const html = rendered(<OtherEntries {...{ repository }} others={[LAYER, CACHE, SBOM]} isTitled />);
  const text = textOf(html);
  expect(text).toContain("layer application/vnd.oci.image.layer.v1.tar+gzip 2.4 MB");
  expect(text).toContain("cache description application/vnd.buildkit.cacheconfig.v0 204 B");
  expect(text).toContain("SBOM (bill of materials) bom.json application/spdx+json");
  expect(html.match(/<a /g)).toHaveLength(1);
});

it("shows why an entry was not read, and how many are missing", () => {
  const unread = entry({ kind: "unread", problem: { code: "TOOMANYREQUESTS", reason: "throttled", message: "" } });
  const text = textOf(rendered(<OtherEntries {...{ repository }} others={Array(63).fill(unread)} isTitled={false} />));
  expect(text).toContain("not read The registry is limiting requests.");
  expect(text).toContain("3 more are not shown");
});
