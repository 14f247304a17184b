import type { PlatformSummary } from "@/lib/contract/image/image-summary";
import { shortDigest } from "@/lib/display/text/short-digest";
import { translator } from "@/lib/i18n/translator";
import { formatPlatform } from "@/lib/oci/platform/platform";

/** Lines shown; further ones add no information. */
const SHOWN = 5;

type Props = { dated: readonly PlatformSummary[] | Promise<readonly PlatformSummary[]> };

/**
 * Renders platforms whose configuration names another one than the index does, or the only one: the configuration
 * decides what runs.
 */
export async function PlatformMismatches({ dated }: Props) {
  const t = translator("entries");
  const lines = (await dated).flatMap(({ digest, platform, configPlatform }) => {
    if (!configPlatform) return [];
    const named = nameOf(configPlatform);
    return platform
      ? t("mismatch", { listed: nameOf(platform), named })
      : t("unnamed", { digest: shortDigest(digest), named });
  });
  if (lines.length === 0) return null;
  return (
    <ul className="grid gap-1 border-line border-t px-4 py-2 text-small text-warning">
      {lines.slice(0, SHOWN).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > SHOWN && <li>{t("mismatches", { count: lines.length - SHOWN })}</li>}
    </ul>
  );
}

function nameOf(platform: NonNullable<PlatformSummary["platform"]>): string {
  return [formatPlatform(platform), platform.osVersion].filter(Boolean).join(" ");
}
