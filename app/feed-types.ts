import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { FEED_TYPES, feedFilter, feedPath } from "@/lib/contract/feed-path";
import { visibleText } from "@/lib/display/text/visible-text";
import { requestLocale } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { Tag } from "@/lib/oci/name/tag";

/** What a page shows: a repository, those of its tags that pass the filter `q`, or one tag. */
type Subject = { region: Region; repository: Repository; tag?: Tag | undefined; q?: string | undefined };

/** Returns the links from a page to its feeds by media type, for its metadata: readers of feeds find them there. */
export function feedTypes({ region, repository, tag, q = "" }: Subject) {
  const t = translator("feed");
  const filter = feedFilter(q);
  const name = tag ? `${repository}:${tag}` : repository;
  const title = filter && !tag ? t("titleOf", { name, tags: visibleText(filter) }) : t("title", { name });
  const address = { region, repository, tags: tag ?? filter, locale: requestLocale() };
  const link = (form: keyof typeof FEED_TYPES) => [
    { url: belowBase(feedPath(form, address)), title: t(`forms.${form}`, { title }) },
  ];
  return { [FEED_TYPES.atom]: link("atom"), [FEED_TYPES.json]: link("json") };
}
