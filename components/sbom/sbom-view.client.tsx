"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Failure } from "@/components/feedback/failure.client";
import { SearchField } from "@/components/ui/search-field";
import type { AttachedDocumentName } from "@/lib/contract/api-path";
import type { Region } from "@/lib/mar/region";
import { arrangePackages, type PackageOrder } from "@/lib/mar/sbom/arrangement";
import { formatImageName } from "@/lib/oci/name/image-name";
import { SbomStatus } from "./sbom-status.client";
import { SbomTable } from "./sbom-table.client";
import { useSbom } from "./use-sbom.client";

type Props = AttachedDocumentName & { region: Region };

/** Renders the packages of an SBOM as they arrive, marked as unverified until the last line confirms them. */
export function SbomView({ region, repository, manifest, layer }: Props) {
  const t = useTranslations("sbom");
  const { packages, count, last, retry } = useSbom({ region, repository, manifest, layer });
  const [query, setQuery] = useState("");
  const [order, setOrder] = useState<PackageOrder>();
  const wanted = useDeferredValue(query);
  const rows = useMemo(() => arrangePackages(packages, wanted, order), [packages, wanted, order]);
  if (last?.kind === "problem") {
    const subject = formatImageName({ repository, digest: manifest });
    return (
      <div className="p-4">
        <Failure problem={last.problem} {...{ region, subject }} onRetry={retry} />
      </div>
    );
  }
  if (last?.kind === "unreadable") {
    return <p className="px-4 py-3 text-small text-warning">{t(`unreadable.${last.reason}`)}</p>;
  }
  const isEmpty = last !== undefined && count === 0;
  return (
    <div className="needs-scripting">
      <SbomStatus end={last?.end} {...{ count }} kept={packages.length} shown={rows.length} query={wanted} />
      {!isEmpty && (
        <>
          <div className="px-4 pb-2">
            <SearchField
              label={t("search")}
              placeholder={t("placeholder")}
              value={query}
              onChange={({ target }) => setQuery(target.value)}
            />
          </div>
          <SbomTable {...{ rows, order }} onOrder={setOrder} unread={last?.end.unread ?? []} />
        </>
      )}
    </div>
  );
}
