import { expect, test } from "vitest";
import { digestSchema } from "../name/digest-schema";
import { attestedEntry } from "./attested-entry";
import type { Descriptor } from "./manifest";

const digest = (number: number) => digestSchema.parse(`sha256:${String(number).padStart(64, "0")}`);
const image = (number: number): Descriptor => ({
  digest: digest(number),
  size: 1,
  platform: { os: "linux", architecture: "amd64" },
});
const attestation = (number: number, of?: string): Descriptor => ({
  digest: digest(number),
  size: 1,
  platform: { os: "unknown", architecture: "unknown" },
  annotations: {
    "vnd.docker.reference.type": "attestation-manifest",
    ...(of ? { "vnd.docker.reference.digest": of } : {}),
  },
});

test("finds the image that an attestation is about", () => {
  const entries = [image(1), image(2), attestation(3, digest(2))];
  expect(attestedEntry(attestation(3, digest(2)), entries)).toBe(entries[1]);
});

test.each([
  ["names none", attestation(3)],
  ["names one that is not there", attestation(3, digest(9))],
  ["names what is no digest", attestation(3, "linux/amd64")],
  ["names itself", attestation(3, digest(3))],
  ["is no attestation", { ...image(1), annotations: { "vnd.docker.reference.digest": digest(2) } }],
])("finds no image if the entry %s", (_why, entry) => {
  expect(attestedEntry(entry, [image(1), image(2), entry])).toBeUndefined();
});
