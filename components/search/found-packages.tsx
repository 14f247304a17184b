import { PageLink } from "@/components/address/page-link.client";
import { RepositoryName } from "@/components/repository/repository-name";
import { CutText } from "@/components/ui/cut-text";
import { imagePath } from "@/lib/contract/page/page-path";
import type { FoundPackageView } from "@/lib/contract/search/search";
import { translator } from "@/lib/i18n/translator";
import { groupedBy } from "@/lib/mar/history/grouped-by";
import type { Region } from "@/lib/mar/region";

type Props = { found: readonly FoundPackageView[]; region: Region; isPart: boolean };

/** Renders images that have packages, all of them or those of one page, by repository: the repository with the newest image first. */
export function FoundPackages({ found, region, isPart }: Props) {
  const t = translator("search.packages");
  return [...groupedBy(found, ({ repository }) => repository)].map(([repository, inRepository]) => {
    const images = [...groupedBy(inRepository, ({ digest }) => digest).values()];
    return (
      <section key={repository} aria-labelledby={`in-${repository}`}>
        <h2
          id={`in-${repository}`}
          className="flex flex-wrap items-baseline gap-x-3 text-base [overflow-wrap:anywhere]"
        >
          <PageLink href={imagePath({ repository }, { region })} className="rounded-small hover:underline">
            <RepositoryName name={repository} />
          </PageLink>
          <span className="text-dim text-note">{t(isPart ? "imagesHere" : "images", { count: images.length })}</span>
        </h2>
        <ul>
          {images.map((packages) => (
            <Image key={packages[0]?.digest} packages={packages} region={region} />
          ))}
        </ul>
      </section>
    );
  });
}

/** Renders one image with the packages that it has. */
function Image({ packages, region }: { packages: readonly FoundPackageView[]; region: Region }) {
  const t = translator("search.packages");
  const [first] = packages;
  if (!first) return null;
  const { repository, tag, tags, moreTags = 0, platform } = first;
  const others = tags.length - 1 + moreTags;
  const more = packages.at(-1)?.more ?? 0;
  return (
    <li className="relative flex flex-wrap items-baseline gap-x-4 border-line border-b py-1 text-small hover:bg-panel">
      <span className="min-w-0 grow basis-64 [overflow-wrap:anywhere]">
        <PageLink
          href={imagePath({ repository, tag }, { region, platform })}
          className="rounded-small font-mono text-code after:absolute after:inset-0"
        >
          {tag}
        </PageLink>
        {others > 0 && <span className="ms-2 text-dim text-note">{t("moreTags", { count: others })}</span>}
      </span>
      <ul className="flex flex-wrap gap-x-3 text-note">
        {packages.map(({ package: { name, version = "", type = "", namespace = "" } }) => (
          <li key={`${type} ${namespace} ${name} ${version}`}>
            <CutText text={`${namespace ? `${namespace}/` : ""}${name} ${version}`} most={200} />
            {type && <span className="ms-1 text-dim">{type}</span>}
          </li>
        ))}
        {more > 0 && <li className="text-dim">{t("morePackages", { count: more })}</li>}
      </ul>
      {platform && <span className="text-dim text-note">{platform}</span>}
    </li>
  );
}
