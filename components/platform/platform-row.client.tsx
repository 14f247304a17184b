"use client";

import { Suspense } from "react";
import { useLocale, useTranslations } from "use-intl";
import { RegionLink } from "@/components/region/region-link.client";
import { classNames } from "@/components/ui/class-names";
import { CopyButton } from "@/components/ui/copy-button.client";
import type { PlatformSummary } from "@/lib/contract/image-summary";
import { formatBytes } from "@/lib/display/bytes";
import { shortDigest } from "@/lib/display/short-digest";
import { formatPlatform } from "@/lib/oci/platform";
import type { Repository } from "@/lib/oci/repository";
import { CreationDay, type Dated } from "./creation-day.client";
import { PlatformChoiceLink } from "./platform-choice-link.client";
import { usePlatform } from "./use-platform.client";

type Props = {
  repository: Repository;
  summary: PlatformSummary;
  position: number;
  dated: Dated;
};

/** One platform: choosing it puts it into the pull command and the address. */
export function PlatformRow({ repository, summary, position, dated }: Props) {
  const t = useTranslations("platforms");
  const locale = useLocale();
  const [chosen] = usePlatform();
  const { platform, digest, within, size, layers, problem } = summary;
  const innermost = within?.at(-1);
  const name = platform ? formatPlatform(platform) : t("unknownPlatform");
  const isChosen = platform !== undefined && name === chosen;
  const link = (
    <span className="inline-flex items-center gap-1">
      <RegionLink imageName={{ repository, digest }} title={digest} className="text-accent hover:underline">
        <code className="text-code">{shortDigest(digest)}</code>
      </RegionLink>
      <CopyButton text={digest} label={t("copy", { platform: name })} look="bare" size="icon" />
    </span>
  );
  return (
    <tr
      className={classNames(
        "h-16 border-line sm:h-12 border-t [&>*:first-child]:pl-4 [&>*:last-child]:pr-4 [&>*]:px-2",
        isChosen && "bg-accent-soft",
      )}
    >
      <th scope="row" className="text-left font-normal">
        {platform ? <PlatformChoiceLink name={name} /> : <span className="text-dim">{name}</span>}
        {platform?.osVersion && <span className="block text-dim text-note">{platform.osVersion}</span>}
        {innermost && (
          <span title={within?.join("\n")} className="block text-dim text-note">
            {t("within", { digest: shortDigest(innermost) })}
          </span>
        )}
        <span className="block sm:hidden">{link}</span>
      </th>
      <td className="hidden sm:table-cell">{link}</td>
      <td className="text-right tabular-nums">
        {size === undefined ? <NotRead reason={problem?.reason} /> : formatBytes(size, locale)}
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

function NotRead({ reason }: { reason: NonNullable<PlatformSummary["problem"]>["reason"] }) {
  const t = useTranslations();
  return (
    <span className="text-dim" title={reason && t(`failure.reasons.${reason}`)}>
      {t("platforms.notRead")}
    </span>
  );
}
