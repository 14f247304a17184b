import { RegionLink } from "@/components/region/region-link.client";
import { Card } from "@/components/ui/card";
import { platformLabel, wishLabel } from "@/lib/display/image/platform-label";
import { shortDigest } from "@/lib/display/text/short-digest";
import { translator } from "@/lib/i18n/translator";
import { parseDigest } from "@/lib/oci/name/digest";
import type { Repository } from "@/lib/oci/name/repository";
import type { PlatformChoice, PlatformEntry, PlatformWish } from "@/lib/oci/platform/platform-choice";
import { wishFor } from "@/lib/oci/platform/platform-choice";
import { PlatformChoiceLink } from "./platform-choice-link.client";

/** Links to available platforms: an index can list hundreds. */
const SHOWN = 30;

type Props = {
  repository: Repository;
  wish: PlatformWish;
  choice: PlatformChoice;
  entries: readonly PlatformEntry[];
};

/** Renders what a reader must know of the requested platform: the image lacks it, or another one stands in. */
export function PlatformNotice({ repository, wish, choice, entries }: Props) {
  const t = translator("platforms");
  const platform = wishLabel(wish);
  if (choice.kind === "any") return null;
  if (choice.kind === "missing") return <MissingPlatform {...{ repository, wish, choice, entries }} />;
  if (choice.match === "older") {
    return <Line words={t("older", { platform, shown: platformLabel(entries, choice.position) })} />;
  }
  return choice.alike > 1 ? <Line words={t("alike", { platform, count: choice.alike })} /> : null;
}

function Line({ words }: { words: string }) {
  return (
    <p role="note" className="text-small text-warning [overflow-wrap:anywhere]">
      {words}
    </p>
  );
}

type MissingProps = Props & { choice: Extract<PlatformChoice, { kind: "missing" }> };

function MissingPlatform({ repository, wish, choice, entries }: MissingProps) {
  const t = translator("platforms");
  const digest = parseDigest(wish.manifest ?? "");
  const { narrower } = choice;
  return (
    <Card as="section" title={t("missingTitle")}>
      <div className="grid gap-2 px-4 py-3 text-small [overflow-wrap:anywhere]">
        <p role="note" className="text-warning">
          {digest ? t("missingManifest", { digest: shortDigest(digest) }) : t("missing", { platform: wishLabel(wish) })}
        </p>
        <p>{t("nothingShown")}</p>
        {narrower !== undefined && <p>{t("narrower", { narrower: platformLabel(entries, narrower) })}</p>}
        {digest && (
          <p>
            <RegionLink imageName={{ repository, digest }} className="text-accent underline">
              {t("openManifest")}
            </RegionLink>
          </p>
        )}
        {entries.length > 0 && (
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            <span>{t("has")}</span>
            {entries.slice(0, SHOWN).map((_, position) => (
              <PlatformChoiceLink
                // biome-ignore lint/suspicious/noArrayIndexKey: an index can list one digest twice, and its order never changes
                key={position}
                name={platformLabel(entries, position)}
                label={platformLabel(entries, position)}
                wish={wishFor(entries, position)}
                isChosen={false}
                look="link"
              />
            ))}
            {entries.length > SHOWN && <span className="text-dim">{t("more", { count: entries.length - SHOWN })}</span>}
          </div>
        )}
      </div>
    </Card>
  );
}
