"use client";

import { useTranslations } from "use-intl";
import { Select } from "@/components/ui/select";
import { platformLabel, wishLabel } from "@/lib/display/image/platform-label";
import { shortDigest } from "@/lib/display/text/short-digest";
import { parseDigest } from "@/lib/oci/name/digest";
import { formatPlatform, parsePlatform } from "@/lib/oci/platform/platform";
import {
  type PlatformChoice as Choice,
  type PlatformEntry,
  type PlatformWish,
  wishFor,
} from "@/lib/oci/platform/platform-choice";

type Props = {
  platforms: readonly PlatformEntry[];
  wish: PlatformWish;
  choice: Choice;
  /** False if the tool cannot name a platform. */
  possible: boolean;
  onChoose: (wish: PlatformWish) => void;
};

/**
 * Renders which platform the command pulls. A platform in the address that the image lacks stays, and can be removed.
 */
export function PlatformChoice({ platforms, wish, choice, possible, onChoose }: Props) {
  const t = useTranslations("pull");
  const named = platforms.flatMap(({ platform }, position) =>
    platform && parsePlatform(formatPlatform(platform)) ? position : [],
  );
  const options = named.map((position) => ({ label: platformLabel(platforms, position), position }));
  const listed = choice.kind === "listed" ? platformLabel(platforms, choice.position) : undefined;
  const digest = parseDigest(wish.manifest ?? "");
  const asked = wishLabel(wish) || (digest && shortDigest(digest)) || "";
  const chosen = choice.kind === "any" ? "" : (listed ?? asked);
  const isOther = chosen !== "" && options.every(({ label }) => label !== chosen);
  return (
    <Select
      label={t("platform")}
      value={possible ? chosen : ""}
      disabled={!possible || (options.length === 0 && !isOther)}
      onChange={(text) => {
        const option = options.find(({ label }) => label === text);
        onChoose(option ? wishFor(platforms, option.position) : {});
      }}
    >
      <option value="">{t("anyPlatform")}</option>
      {options.map(({ label, position }) => (
        <option key={position} value={label}>
          {label}
        </option>
      ))}
      {isOther && <option value={chosen}>{chosen}</option>}
    </Select>
  );
}
