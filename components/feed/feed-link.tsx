import { feedFilter, feedPath } from "@/lib/contract/feed-path";
import { requestLocale } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { CopyFeed } from "./copy-feed.client";

type Props = { repository: Repository; region: Region; q: string };

/** Renders the address of a repository's feed: to copy, and without scripts as a link, both with the list's filter. */
export function FeedLink({ repository, region, q }: Props) {
  const t = translator("feed");
  return (
    <p className="-ml-2">
      <CopyFeed repository={repository} label={t("copy")}>
        {t("link")}
      </CopyFeed>
      <a
        href={feedPath("atom", { region, repository, tags: feedFilter(q), locale: requestLocale() })}
        className="without-scripting ml-2 text-accent text-small hover:underline"
      >
        {t("link")}
      </a>
    </p>
  );
}
