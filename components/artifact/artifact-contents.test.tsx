import { expect, it, vi } from "vitest";
import { imageManifestSchema } from "@/lib/oci/manifest/manifest";
import { ArtifactContents } from "./artifact-contents";
import { rendered, textOf } from "./rendered.testing";

// In the build, messages are compiled for the build's own formatter.
vi.mock("@/lib/i18n/messages", () => import("@/lib/i18n/messages.testing"));

const digest = `sha256:${"a".repeat(64)}`;
const contents = (more: object, layers: object[] = []) =>
  textOf(
    rendered(
      <ArtifactContents
        manifest={imageManifestSchema.parse({ schemaVersion: 2, config: { digest, size: 2 }, layers, ...more })}
      />,
    ),
  );

it("shows the configuration and the layers, also without a media type", () => {
  const text = contents({}, [{ mediaType: "application/vnd.sample.riddle.v1+json", digest, size: 1500 }]);
  expect(text).toContain("1 layer, 1.5 kB");
  expect(text).toContain("Configuration no media type 2 B");
  expect(text).toContain("Layer 1 application/vnd.sample.riddle.v1+json 1.5 kB");
  expect(contents({})).toContain("no layers");
});

it("shows sixty of ten thousand annotations, and the number of the rest", () => {
  const annotations = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`note.${at}`, "x"]));
  const text = contents({ annotations });
  expect(text.match(/note\.\d+/g)).toHaveLength(60);
  expect(text).toContain("9,940 more annotations are not shown; all are in the raw manifest.");
});

it("shows how many layers, annotations of layers and characters are missing", () => {
  const annotations = {
    long: "x".repeat(5000),
    ...Object.fromEntries([...Array(150).keys()].map((at) => [`n${at}`, ""])),
  };
  const text = contents({}, Array(150).fill({ digest, size: 1, annotations }));
  expect(text).toContain("91 more layers are not shown");
  expect(text).toContain("91 more annotations are not shown");
  expect(text).toContain("1,000 more characters are not shown");
});

it("shows no docker command", () => {
  expect(contents({ annotations: { a: "b" } })).not.toContain("docker");
});
