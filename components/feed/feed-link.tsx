import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { feedFilter, feedPath } from "@/lib/contract/feed-path";
import { requestLocale } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";
import { CopyFeed } from "./copy-feed.client";

type Props = {
  repository: Repository;
  region: Region;
  /** Only this tag, or only those that the list's filter lets through. */
  tag?: Tag | undefined;
  q?: string;
};

/** Renders the address of a feed: to copy, and without scripts as a link. */
export function FeedLink({ repository, region, tag, q = "" }: Props) {
  const t = translator("feed");
  return (
    <p className="-ml-2">
      <CopyFeed {...{ repository, tag }}>{t("copy")}</CopyFeed>
      <a
        href={belowBase(feedPath("atom", { region, repository, tags: tag ?? feedFilter(q), locale: requestLocale() }))}
        className="without-scripting ml-2 text-accent text-small hover:underline"
      >
        {t("link")}
      </a>
    </p>
  );
}
