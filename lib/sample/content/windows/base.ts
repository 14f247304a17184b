import { numberOf } from "../archive/choice";
import { digestOf } from "../archive/digest-of";
import type { Step } from "../images/image";
import type { ForeignLayer } from "../images/layer";
import { payloadLayer } from "../images/layer-files";
import { baseLayer } from "../linux/base";

/** Microsoft pushes Windows base layers like any other since June 2023. */
const PUSHED_SINCE = "2023-06";

function foreignLayer(edition: string, version: string, part: string): ForeignLayer {
  const name = `foreign ${edition} ${version} ${part}`;
  const digest = digestOf(Buffer.from(name));
  const [least, range] = edition === "nanoserver" ? [98_000_000, 20_000_000] : [1_400_000_000, 900_000_000];
  return {
    digest,
    diffId: digestOf(Buffer.from(`${name} uncompressed`)),
    size: least + numberOf(name, range),
    urls: [`https://mcr.microsoft.com/v2/windows/${edition}/blobs/${digest}`],
  };
}

/**
 * Returns the steps of a Windows base image: the release, and the month's update on top. Before June 2023 both are
 * foreign layers, whose bytes the registry does not have: their digests stand for content that cannot be requested
 * here.
 */
export function windowsBaseSteps(edition: string, release: string, version: string, created: string): Step[] {
  const foreign = created.slice(0, 7) < PUSHED_SINCE;
  const base = foreign ? foreignLayer(edition, release, "base") : baseLayer(`windows-${edition}-${release}`, "amd64");
  const steps: Step[] = [{ createdBy: `Apply image ${edition} ${release}`, layer: base }];
  if (edition === "nanoserver") return steps;
  const update = foreign
    ? foreignLayer(edition, version, "update")
    : payloadLayer(`windows update ${edition} ${version}`, "Files/Windows/servicing.bin", 240_000);
  return [...steps, { createdBy: `Install update ${version}`, layer: update }];
}
