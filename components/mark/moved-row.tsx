import { useTranslations } from "use-intl";
import { PageLink } from "@/components/address/page-link.client";
import { RegionLink } from "@/components/region/region-link.client";
import type { MovedFold } from "@/lib/contract/mark/moved-days";
import { comparisonPath } from "@/lib/contract/page/comparison-page";
import { historyPath } from "@/lib/contract/page/history-page";
import { shortDigest } from "@/lib/display/text/short-digest";
import { useFormat } from "@/lib/i18n/use-format";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import { formatImageName } from "@/lib/oci/name/image-name";

/** Tags that are named; the rest is counted. */
const TAGS = 5;

const LINK = "text-accent hover:underline";

type Props = { moved: MovedFold; region: Region };

/** Renders tags that changed together: their names, from which digest to which, and where to read more. */
export function MovedRow({ moved: { repository, fold, sizes }, region }: Props) {
  const t = useTranslations("marks");
  const { marks } = useFormat();
  const { tags } = fold;
  const [first] = tags;
  const isUniform = tags.every(({ change }) => change === first?.change);
  const from = fold.kind === "image" && fold.from !== fold.to ? fold.from : undefined;
  const name = formatImageName({ repository, ...(first ? { tag: first.tag } : {}) });
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 border-line border-b py-1.5 text-small last:border-b-0">
      <p className="min-w-0 [overflow-wrap:anywhere]">
        <RegionLink imageName={{ repository }} className="text-dim hover:underline">
          {repository}
        </RegionLink>{" "}
        {tags.slice(0, TAGS).map(({ tag, change }, index) => (
          <span key={tag}>
            {index > 0 && marks.inList}
            <RegionLink imageName={{ repository, tag }} className={`font-mono text-code ${LINK}`}>
              {tag}
            </RegionLink>
            {!isUniform && <Change change={change} />}
          </span>
        ))}
        {tags.length > TAGS && <span className="text-dim"> {t("moreTags", { count: tags.length - TAGS })}</span>}
        {isUniform && first && <Change change={first.change} />}
      </p>
      <p className="flex flex-wrap gap-x-2 text-note sm:gap-x-3">
        {fold.kind === "image" && (
          <span className="text-dim">
            {from && (
              <>
                <DigestOf {...{ repository, digest: from, sizes }} /> →{" "}
              </>
            )}
            <DigestOf {...{ repository, digest: fold.to, sizes }} />
          </span>
        )}
        {fold.kind === "image" && from && (
          <PageLink
            href={comparisonPath({
              from: formatImageName({ repository, digest: from }),
              to: formatImageName({ repository, digest: fold.to }),
              region,
            })}
            aria-label={t("compareNamed", { name })}
            className={LINK}
          >
            {t("compare")}
          </PageLink>
        )}
        {first && (
          <PageLink
            href={historyPath({ repository, tag: first.tag, region })}
            aria-label={t("historyNamed", { name })}
            className={LINK}
          >
            {t("history")}
          </PageLink>
        )}
      </p>
    </li>
  );
}

function Change({ change }: { change: MovedFold["fold"]["tags"][number]["change"] }) {
  return <span className="text-dim text-note"> {useTranslations("marks")(`change.${change}`)}</span>;
}

type DigestProps = Pick<MovedFold, "repository" | "sizes"> & { digest: Digest };

function DigestOf({ repository, digest, sizes }: DigestProps) {
  const format = useFormat();
  const size = sizes.get(digest);
  return (
    <>
      <RegionLink imageName={{ repository, digest }} title={digest} className="font-mono hover:underline">
        {shortDigest(digest)}
      </RegionLink>
      {size !== undefined && ` ${format.bytes(size)}`}
    </>
  );
}
