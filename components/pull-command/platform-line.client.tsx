"use client";

import { useTranslations } from "use-intl";
import { platformLabel, wishLabel } from "@/lib/display/image/platform-label";
import type { PullTarget } from "@/lib/display/pull-command/pull-target";
import { shortDigest } from "@/lib/display/text/short-digest";
import { useFormat } from "@/lib/i18n/use-format";
import { parseDigest } from "@/lib/oci/name/digest";
import type { PlatformEntry, PlatformWish } from "@/lib/oci/platform/platform-choice";

/** Platforms named: an index can list hundreds. */
const SHOWN = 8;

type Props = { platforms: readonly PlatformEntry[]; wish: PlatformWish; target: PullTarget };

/** Renders what a reader must know of the command's platform; nothing until the image's platforms are known. */
export function PlatformLine({ platforms, wish, target: { choice, digest } }: Props) {
  const t = useTranslations("pull");
  const { list } = useFormat();
  if (platforms.length === 0 || choice.kind === "any") return null;
  if (choice.kind === "missing") {
    const manifest = parseDigest(wish.manifest ?? "");
    const has = platforms.slice(0, SHOWN).map((_, position) => platformLabel(platforms, position));
    const asked = manifest ? shortDigest(manifest) : wishLabel(wish);
    return (
      <p role="note" className="text-small text-warning [overflow-wrap:anywhere]">
        {t("platformMissing", { platform: asked, has: list(has), more: platforms.length - has.length })}
      </p>
    );
  }
  const words =
    choice.alike > 1
      ? t("platformAlike", { count: choice.alike, platform: wishLabel(wish) })
      : choice.match === "older"
        ? t("platformOlder", { platform: wishLabel(wish), shown: platformLabel(platforms, choice.position) })
        : digest && t("platformByDigest");
  return words ? (
    <p role="note" className="text-dim text-note [overflow-wrap:anywhere]">
      {words}
    </p>
  ) : null;
}
