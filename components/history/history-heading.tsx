import { PageLink } from "@/components/address/page-link.client";
import { FeedLink } from "@/components/feed/feed-link";
import { ImageHeading } from "@/components/image/image-heading";
import { MarkOf } from "@/components/mark/mark-of";
import { RegionLink } from "@/components/region/region-link.client";
import { termsIn } from "@/components/term/terms";
import { TermsLine } from "@/components/term/terms-line";
import { historyPath } from "@/lib/contract/page/history-page";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";

type Props = {
  imageName: Pick<ImageName, "repository" | "tag">;
  region: Region;
  /** The filter of the page's changes, which the feed has too. */
  q?: string;
};

/** Renders whose history a page shows, with links to the image, or the tags, themselves. */
export function HistoryHeading({ imageName, region, q = "" }: Props) {
  const t = translator("history");
  const { repository, tag } = imageName;
  const link = "inline-flex min-h-6 items-center text-accent hover:underline";
  return (
    <>
      <ImageHeading imageName={imageName} of={t("of")}>
        <MarkOf {...imageName} />
      </ImageHeading>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-small">
        <RegionLink imageName={imageName} className={link}>
          {tag ? t("image") : t("tags")}
        </RegionLink>
        {tag && (
          <PageLink href={historyPath({ repository, region })} className={link}>
            {t("ofRepository")}
          </PageLink>
        )}
        <FeedLink {...{ repository, region, tag, q }} />
        <TermsLine of={["digest", "floatingTag", ...termsIn(repository, tag ?? "")]} />
      </div>
    </>
  );
}
