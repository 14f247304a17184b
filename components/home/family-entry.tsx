import { PageLink } from "@/components/address/page-link.client";
import { RegionLink } from "@/components/region/region-link.client";
import type { HomeCatalog } from "@/lib/contract/catalog/home-catalog";
import { catalogListPath } from "@/lib/contract/page/page-path";
import { hostedName } from "@/lib/display/pull-command/hosted-name";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Family } from "@/lib/mar/family/families";
import { byRegion, type Region } from "@/lib/mar/region";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";
import { PullCopy } from "./pull-copy.client";

type Props = { family: Family; region: Region; catalog: HomeCatalog | undefined };

/** Renders a family: its name, which opens its list, what it is, its usual image, and where its repositories are. */
export function FamilyEntry({ family: { id, usual, namespaces }, region, catalog }: Props) {
  const t = translator("home.families");
  return (
    <li className="flex flex-col border-line border-b py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h3 className="font-semibold">
          <PageLink
            href={catalogListPath({ namespace: namespaces[0], region })}
            className="inline-flex min-h-6 items-center hover:underline"
          >
            {t(`names.${id}`)}
          </PageLink>
        </h3>
        <p className="flex flex-wrap gap-x-3 text-note">
          {namespaces.map((namespace) => (
            <NamespaceLink key={namespace} {...{ namespace, region }} count={catalog?.counts.get(namespace)} />
          ))}
        </p>
      </div>
      <p className="mb-1 text-dim text-small">{t(`sentences.${id}`)}</p>
      <UsualImage imageName={usual} />
      {catalog?.unlisted.has(usual.repository) && (
        <p className="text-dim text-note">{t("unlisted", { region: translator("region")(region) })}</p>
      )}
    </li>
  );
}

type NamespaceProps = { namespace: string; region: Region; count: number | undefined };

function NamespaceLink({ namespace, region, count }: NamespaceProps) {
  if (count === 0) return null;
  return (
    <PageLink
      href={catalogListPath({ namespace, region })}
      className="inline-flex h-6 items-center gap-1 text-dim hover:text-text hover:underline"
    >
      {namespace}
      {count !== undefined && <span className="text-accent tabular-nums">{formatter().number(count)}</span>}
    </PageLink>
  );
}

/** The image's name opens its page; a tag makes it a whole command. */
function UsualImage({ imageName }: { imageName: ImageName }) {
  const { repository, tag } = imageName;
  const lastComponent = repository.lastIndexOf("/") + 1;
  return (
    <p className="mt-auto flex min-h-7 items-center gap-1">
      <RegionLink imageName={imageName} className="min-w-0 py-0.5 hover:underline">
        <code className="text-code [overflow-wrap:anywhere]">
          <span className="text-dim">{repository.slice(0, lastComponent)}</span>
          <span className="font-semibold">{repository.slice(lastComponent)}</span>
          {tag && <span className="text-accent">:{tag}</span>}
        </code>
      </RegionLink>
      {tag && (
        <PullCopy
          label={translator("home.families")("copy", { name: formatImageName(imageName) })}
          commands={byRegion((region) => `docker pull ${hostedName(region, imageName)}`)}
        />
      )}
    </p>
  );
}
