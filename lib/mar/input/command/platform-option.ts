import { formatPlatform, parsePlatform } from "@/lib/oci/platform/platform";
import { type Option, optionValue } from "./options";

/** Architectures by the names that tools accept besides the image-spec's. */
const ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ["x86_64", "amd64"],
  ["x86-64", "amd64"],
  ["aarch64", "arm64"],
]);

/**
 * Returns the platform that options request, as `os/architecture[/variant]`. Returns `undefined` if they leave it to
 * the client, name several, or use a variable (`$BUILDPLATFORM`): the image is the same then.
 */
export function platformOf(options: readonly Option[]): string | undefined {
  const architecture = optionValue(options, "arch", "override-arch");
  const variant = optionValue(options, "variant", "override-variant");
  const inParts =
    architecture &&
    [optionValue(options, "os", "override-os") ?? "linux", architecture, variant].filter(Boolean).join("/");
  const platform = parsePlatform((optionValue(options, "platform") ?? inParts ?? "").toLowerCase());
  if (!platform) return undefined;
  const { architecture: named } = platform;
  return formatPlatform({ ...platform, architecture: ARCHITECTURES.get(named) ?? named });
}
