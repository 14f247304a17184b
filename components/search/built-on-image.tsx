import { PageLink } from "@/components/address/page-link.client";
import { RepositoryName } from "@/components/repository/repository-name";
import { Card } from "@/components/ui/card";
import { imagePath } from "@/lib/contract/page/page-path";
import type { BuiltImage } from "@/lib/contract/search/built-images";
import { coverageState } from "@/lib/contract/search/coverage";
import type { FoundTagView, SearchAnswer } from "@/lib/contract/search/search";
import { searchPath } from "@/lib/contract/search/search-page";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import { BaseTags } from "./base-tags";
import { BUILT_ON_ROOM } from "./built-on-skeleton";
import { CoverageLine } from "./coverage-line";

/** Images named, and tags of each. */
const NAMED = 5;
const TAGS = 3;

type Props = {
  found: {
    images: readonly BuiltImage[];
    tags: number;
    isCut: boolean;
    bases: readonly FoundTagView[];
    indexed: SearchAnswer["indexed"];
    /** The search that finds the same. */
    q: string;
  };
  region: Region;
  now: number;
};

/** Renders the first images that are built on one, of how much that is known, and what it is built on itself. */
export function BuiltOnImage({ found: { images, tags, isCut, bases, indexed, q }, region, now }: Props) {
  const t = translator("search.bases");
  const state = coverageState(indexed);
  return (
    <Card
      title={t("onThis")}
      note={
        tags > 0 ? (
          <PageLink href={searchPath({ q, region })} className="text-accent underline">
            {t(isCut ? "moreThan" : "all", { count: tags })}
          </PageLink>
        ) : undefined
      }
    >
      <div className={`grid content-start gap-2 px-4 py-2.5 text-small ${BUILT_ON_ROOM}`}>
        {images.length > 0 && (
          <ul data-rows>
            {images.slice(0, NAMED).map((image) => (
              <Row key={`${image.repository}:${image.tags[0]}`} {...{ image, region }} />
            ))}
          </ul>
        )}
        {images.length === 0 && state !== "lost" && state !== "empty" && (
          <p>
            {t("noneOnThis")} <span className="text-dim">{t("noneAdvice")}</span>
          </p>
        )}
        {bases.length > 0 && <BaseTags tags={bases} region={region} />}
        <CoverageLine {...{ indexed, region, now }} />
      </div>
    </Card>
  );
}

function Row({ image: { repository, tags, by }, region }: { image: BuiltImage; region: Region }) {
  const t = translator("search.bases");
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-line border-b py-1">
      <span className="[overflow-wrap:anywhere]">
        <RepositoryName name={repository} />
      </span>
      {tags.slice(0, TAGS).map((tag) => (
        <PageLink
          key={tag}
          href={imagePath({ repository, tag }, { region })}
          className="rounded-small font-mono text-accent text-code underline [overflow-wrap:anywhere]"
        >
          {tag}
        </PageLink>
      ))}
      {tags.length > TAGS && <span className="text-dim">{t("more", { count: tags.length - TAGS })}</span>}
      {by && <span className="text-dim text-note">{t(`by.${by}`)}</span>}
    </li>
  );
}
