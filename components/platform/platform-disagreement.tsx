import { wishLabel } from "@/lib/display/platform-label";
import { translator } from "@/lib/i18n/translator";
import type { ImageConfigDetails } from "@/lib/oci/image-config";
import { formatPlatform, type Platform } from "@/lib/oci/platform";
import { platformMismatch } from "@/lib/oci/platform-mismatch";

type Props = { listedAs: Platform | undefined; config: ImageConfigDetails };

/** Says so where an image's configuration names another platform than the index that lists it. */
export function PlatformDisagreement({ listedAs, config }: Props) {
  const { os = "", architecture = "" } = config;
  const said = listedAs && platformMismatch(listedAs, { ...config, os, architecture });
  if (!said) return null;
  const nameOf = (platform: Platform) =>
    wishLabel({ platform: formatPlatform(platform), osVersion: platform.osVersion });
  return (
    <p role="note" className="text-small text-warning [overflow-wrap:anywhere]">
      {translator("platforms")("disagreement", { listed: nameOf(listedAs), config: nameOf(said) })}
    </p>
  );
}
