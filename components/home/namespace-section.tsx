import { PageLink } from "@/components/address/page-link.client";
import type { HomeCatalog } from "@/lib/contract/catalog/home-catalog";
import { catalogListPath, imagePath } from "@/lib/contract/page/page-path";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import { parseRepository } from "@/lib/oci/name/repository";
import { HomeSection } from "./home-section";
import { NamespaceBranch } from "./namespace-branch";

type Props = { region: Region; catalog: HomeCatalog };

/** Renders the namespaces as a tree, and the link to the whole list. */
export function NamespaceSection({ region, catalog: { tree, total } }: Props) {
  const t = translator("home.tree");
  const { branches, single, more } = tree;
  return (
    <HomeSection
      id="namespaces"
      title={t("title")}
      more={{ href: catalogListPath({ region }), text: t("all", { count: total }) }}
    >
      <ul className="grid items-start gap-x-8 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {branches.map((branch) => (
          <NamespaceBranch key={branch.name} branch={branch} region={region} />
        ))}
      </ul>
      {single.length > 0 && (
        <>
          <h3 className="mt-5 mb-1 text-dim text-small">{t("single")}</h3>
          <ul className="grid gap-x-8 text-small sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
            {single.map((name) => (
              <SingleRepository key={name} name={name} region={region} />
            ))}
          </ul>
        </>
      )}
      {more > 0 && <p className="mt-2 text-dim text-small">{t("more", { count: more })}</p>}
    </HomeSection>
  );
}

function SingleRepository({ name, region }: { name: string; region: Region }) {
  const repository = parseRepository(name);
  if (!repository) return null;
  return (
    <li className="min-w-0">
      <PageLink
        href={imagePath({ repository }, { region })}
        className="flex min-h-7 min-w-0 items-center hover:underline"
      >
        <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
      </PageLink>
    </li>
  );
}
