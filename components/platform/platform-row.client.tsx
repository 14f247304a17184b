"use client";

import { Suspense } from "react";
import { useTranslations } from "use-intl";
import { RegionLink } from "@/components/region/region-link.client";
import { classNames } from "@/components/ui/class-names";
import { CopyButton } from "@/components/ui/copy-button.client";
import type { PlatformSummary } from "@/lib/contract/image/image-summary";
import type { ProblemReason } from "@/lib/contract/problem";
import { shortDigest } from "@/lib/display/text/short-digest";
import { useFormat } from "@/lib/i18n/use-format";
import type { Repository } from "@/lib/oci/name/repository";
import { formatPlatform } from "@/lib/oci/platform/platform";
import { CreationDay, type Dated } from "./creation-day.client";
import { PlatformChoiceLink, type PlatformOption } from "./platform-choice-link.client";

type Props = {
  repository: Repository;
  summary: PlatformSummary;
  position: number;
  dated: Dated;
  option: PlatformOption;
  /** What distinguishes it from other entries for the same platform. */
  marks: readonly string[];
};

/** Renders one platform; choosing it puts it into the pull command and the address. */
export function PlatformRow({ repository, summary, position, dated, option, marks }: Props) {
  const t = useTranslations("platforms");
  const format = useFormat();
  const { platform, digest, within, size, layers, problem } = summary;
  const innermost = within?.at(-1);
  const name = platform ? formatPlatform(platform) : t("unknownPlatform");
  const link = (
    <span className="inline-flex items-center gap-1">
      <RegionLink imageName={{ repository, digest }} title={digest} className="text-accent hover:underline">
        <code className="text-code">{shortDigest(digest)}</code>
      </RegionLink>
      <CopyButton text={digest} label={t("copy", { platform: option.label })} look="bare" size="icon" />
    </span>
  );
  return (
    <tr
      className={classNames(
        "h-16 border-line sm:h-12 border-t [&>*:first-child]:pl-4 [&>*:last-child]:pr-4 [&>*]:px-2",
        option.isChosen && "chosen-row bg-accent-soft",
      )}
    >
      <th scope="row" className="text-left font-normal">
        <PlatformChoiceLink name={name} {...option} />
        {platform?.osVersion && <span className="block text-dim text-note">{platform.osVersion}</span>}
        {marks.map((mark) => (
          <span key={mark} className="block text-dim text-note [overflow-wrap:anywhere]">
            {mark}
          </span>
        ))}
        {innermost && (
          <span title={within?.join("\n")} className="block text-dim text-note">
            {t("within", { digest: shortDigest(innermost) })}
          </span>
        )}
        <span className="block sm:hidden">{link}</span>
      </th>
      <td className="hidden sm:table-cell">{link}</td>
      <td className="text-right tabular-nums">
        {size === undefined ? (
          <NotKnown reason={problem?.reason} words={layers === undefined ? "notRead" : "notTold"} />
        ) : (
          format.bytes(size)
        )}
        {layers !== undefined && (
          <span className="block text-dim text-note sm:hidden">{t("layerCount", { count: layers })}</span>
        )}
      </td>
      <td className="hidden text-right tabular-nums sm:table-cell">{layers}</td>
      <td className="whitespace-nowrap text-right tabular-nums">
        <Suspense fallback={<span className="text-dim">…</span>}>
          <CreationDay {...{ dated, position }} />
        </Suspense>
      </td>
    </tr>
  );
}

/** Renders why there is no size: it was not read, or the manifest has none. */
function NotKnown({ reason, words }: { reason: ProblemReason | undefined; words: "notRead" | "notTold" }) {
  const t = useTranslations();
  return (
    <span className="text-dim" title={reason && t(`failure.reasons.${reason}`)}>
      {t(`platforms.${words}`)}
    </span>
  );
}
