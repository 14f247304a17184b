import { formatPlatform, parsePlatform } from "@/lib/oci/platform";
import { type Option, optionValue } from "./options";

/** Architectures under the names that tools take besides the image-spec's. */
const ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ["x86_64", "amd64"],
  ["x86-64", "amd64"],
  ["aarch64", "arm64"],
]);

/**
 * The platform that options ask for, as `os/architecture[/variant]`. None where they leave it to the client, name several
 * or stand for another value (`$BUILDPLATFORM`): the image is the same then.
 */
export function platformOf(options: readonly Option[]): string | undefined {
  const architecture = optionValue(options, "arch", "override-arch");
  const variant = optionValue(options, "variant", "override-variant");
  const inParts =
    architecture &&
    [optionValue(options, "os", "override-os") ?? "linux", architecture, variant].filter(Boolean).join("/");
  const [os = "", named = "", ...rest] = (optionValue(options, "platform") ?? inParts ?? "").toLowerCase().split("/");
  const platform = parsePlatform([os, ARCHITECTURES.get(named) ?? named, ...rest].join("/"));
  return platform && formatPlatform(platform);
}
