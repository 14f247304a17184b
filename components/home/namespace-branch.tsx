import { PageLink } from "@/components/address/page-link.client";
import { catalogListPath, imagePath } from "@/lib/contract/page/page-path";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { Branch } from "@/lib/mar/name/namespace-tree";
import type { Region } from "@/lib/mar/region";
import { parseRepository } from "@/lib/oci/name/repository";

type Props = { branch: Branch; region: Region };

/** Renders a namespace that opens to what is in it. */
export function NamespaceBranch({ branch: { name, count, below, repositories }, region }: Props) {
  const t = translator("home.tree");
  const format = formatter();
  const link = "flex h-7 min-w-0 items-center justify-between gap-3 hover:underline";
  return (
    <li className="min-w-0 border-line border-b">
      <details className="group text-small">
        <summary className="flex h-8 cursor-pointer list-none items-center gap-2 hover:text-accent [&::-webkit-details-marker]:hidden">
          <span aria-hidden className="text-dim group-open:rotate-90">
            ›
          </span>
          <span className="grow truncate">{name}</span>
          <span className="text-dim tabular-nums">{format.number(count)}</span>
        </summary>
        <ul className="mb-2 ml-1 border-line border-l pl-3">
          {below.map((each) => (
            <li key={each.name}>
              <PageLink href={catalogListPath({ namespace: each.name, region })} className={link}>
                <span className="truncate">{each.name.slice(name.length + 1)}/</span>
                <span className="text-dim tabular-nums">{format.number(each.count)}</span>
              </PageLink>
            </li>
          ))}
          {repositories.map((each) => {
            const repository = parseRepository(each);
            return (
              repository && (
                <li key={each}>
                  <PageLink href={imagePath({ repository }, { region })} className={link}>
                    <span className="truncate">{each === name ? name : each.slice(name.length + 1)}</span>
                  </PageLink>
                </li>
              )
            );
          })}
          <li>
            <PageLink
              href={catalogListPath({ namespace: name, region })}
              className="flex h-7 items-center text-accent hover:underline"
            >
              {t("in", { count, namespace: name })}
            </PageLink>
          </li>
        </ul>
      </details>
    </li>
  );
}
