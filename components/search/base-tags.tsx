import { PageLink } from "@/components/address/page-link.client";
import { imagePath } from "@/lib/contract/page/page-path";
import type { FoundTagView } from "@/lib/contract/search/search";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import { formatImageName } from "@/lib/oci/name/image-name";

/** Tags named. */
const NAMED = 6;

/** Renders the tags whose image is the base of the one that is searched for. */
export function BaseTags({ tags, region }: { tags: readonly FoundTagView[]; region: Region }) {
  const t = translator("search.bases");
  return (
    <section aria-labelledby="own-base">
      <h2 id="own-base" className="font-semibold text-small">
        {t("own")}
      </h2>
      <ul className="flex flex-wrap gap-x-4 text-small">
        {tags.slice(0, NAMED).map(({ repository, tag }) => (
          <li key={`${repository}:${tag}`} className="[overflow-wrap:anywhere]">
            <PageLink
              href={imagePath({ repository, tag }, { region })}
              className="rounded-small font-mono text-accent text-code underline"
            >
              {formatImageName({ repository, tag })}
            </PageLink>
          </li>
        ))}
        {tags.length > NAMED && <li className="text-dim">{t("more", { count: tags.length - NAMED })}</li>}
      </ul>
    </section>
  );
}
