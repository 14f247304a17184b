"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { RegionLink } from "@/components/region/region-link.client";
import type { TagName } from "@/lib/mar/tag/tag-name";
import { tagMatrix } from "@/lib/mar/tag-list/matrix";
import { parseTag } from "@/lib/oci/name/tag";
import { useListPlace } from "../list-place.client";
import { newestOfEach } from "./newest-of-each";

const LINES = 12;
const KINDS = 60;

/** Renders version lines against systems and variants; a cell has the architectures of its newest tag. */
export function TagMatrix({ tags }: { tags: readonly TagName[] }) {
  const t = useTranslations("repository.matrix");
  const matrix = useMemo(() => tagMatrix(tags), [tags]);
  const lines = matrix.lines.slice(0, LINES);
  const kinds = matrix.kinds.slice(0, KINDS);
  const cut = lines.length < matrix.lines.length || kinds.length < matrix.kinds.length;
  return (
    // The keyboard must be able to scroll it, and the focus stops beside the column that stays in sight.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
    <section className="overflow-x-auto sm:scroll-ps-80" aria-label={t("label")} tabIndex={0}>
      {cut && (
        <p className="px-1.5 py-1 text-small text-warning">
          {t("cut", {
            lines: lines.length,
            allLines: matrix.lines.length,
            kinds: kinds.length,
            allKinds: matrix.kinds.length,
          })}
        </p>
      )}
      <table aria-label={t("label")} className="border-collapse text-note">
        <thead>
          <tr className="h-8 border-line border-b">
            <th scope="col" className="left-0 bg-ground px-2 text-left font-semibold sm:sticky">
              {t("kind")}
            </th>
            {lines.map((line) => (
              <th key={line} scope="col" className="min-w-24 px-2 text-left font-semibold">
                {line}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind, row) => (
            <tr key={`${kind.os} ${kind.variants.join(" ")}`} className="h-7 border-line border-b hover:bg-panel">
              <th scope="row" className="left-0 whitespace-nowrap bg-ground px-2 text-left font-normal sm:sticky">
                <span className="text-system">{kind.os ?? t("anySystem")}</span>{" "}
                <span className="text-variant">{kind.variants.join(" ")}</span>
              </th>
              {lines.map((line, column) => (
                <td key={line} className="whitespace-nowrap px-2">
                  {newestOfEach(matrix.cells[column]?.[row] ?? []).map((tag) => (
                    <CellLink key={tag.name} tag={tag} every={t("every")} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellLink({ tag, every }: { tag: TagName; every: string }) {
  const { repository } = useListPlace();
  const name = parseTag(tag.name);
  if (!name) return null;
  return (
    <RegionLink
      imageName={{ repository, tag: name }}
      title={tag.name}
      className="mr-1.5 text-architecture hover:underline"
    >
      {tag.architecture ?? every}
    </RegionLink>
  );
}
