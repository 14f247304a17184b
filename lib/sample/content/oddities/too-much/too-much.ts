import type { Digest } from "@/lib/oci/name/digest";
import type { Made } from "../../images/made";
import { Releases } from "../../repository/releases";
import { attachedTo, bicepOf, chartOf, moduleOf, referrersList, unknownOf } from "./artifacts";
import { configured, imageOf, indexed, layered, listing, mistyped } from "./images";

const CREATED = "2026-07-14T17:03:09.000Z";

/** Makes each oversized manifest, by its tag: many entries, long ones, or both. */
const MANIFESTS: Readonly<Record<string, () => Made>> = {
  "config-many": () => configured("many", 4000, 24),
  "config-long": () => configured("long", 3, 60_000),
  "config-both": () => configured("both", 60, 2000),
  label: () => imageOf({ config: { config: { Labels: { "com.sample.story": "word ".repeat(20_000) } } } }),
  "config-mistyped": () => mistyped(2000, 300),
  "layers-many": () => layered("many", 4000, 60),
  "layers-both": () => layered("both", 200, 3000),
  "platforms-many": () => indexed(999, 20),
  "platforms-long": () => indexed(40, 2000),
  "entries-many": () => listing(999, 30),
  "entries-long": () => listing(150, 1500),
  "artifact-many": () => unknownOf(3000, 80),
  "artifact-long": () => unknownOf(150, 3000),
  "module-many": () => moduleOf(3000, 30),
  "module-long": () => moduleOf(50, 3500),
  bicep: () => bicepOf(200_000),
  chart: () => chartOf(60, 40),
};

/**
 * Returns content that a page may not show whole; tags say what is too much. `referrers` has a long list of them, of
 * which one exists.
 */
export function tooMuch(name: string): Releases {
  const subject = imageOf({ config: { author: "referrers" } });
  const attached = attachedTo(subject, 300, 900);
  const referrers = new Map<Digest, Buffer>([[subject.digest, referrersList(attached, 1500, 900)]]);
  const releases = new ReferredReleases(name, referrers);
  const publish = (tag: string, make: () => Made) =>
    releases.publish({ key: tag, created: CREATED, make }, [{ name: tag }]);
  for (const [tag, make] of Object.entries(MANIFESTS)) publish(tag, make);
  publish("referrers", () => subject);
  publish("attached", () => attached);
  return releases;
}

class ReferredReleases extends Releases {
  constructor(
    name: string,
    override readonly referrers: ReadonlyMap<Digest, Buffer>,
  ) {
    super(name);
  }
}
