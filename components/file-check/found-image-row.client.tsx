"use client";

import { useTranslations } from "use-intl";
import { RegionLink } from "@/components/region/region-link.client";
import { Breakable } from "@/components/ui/breakable";
import type { Verdict } from "@/lib/browser/file-check/verdict";
import { visibleText } from "@/lib/display/text/visible-text";
import type { Format } from "@/lib/i18n/format";
import { useFormat } from "@/lib/i18n/use-format";
import type { FoundImage, ReadingNote } from "@/lib/mar/file/find/finding";
import { formatImageName } from "@/lib/oci/name/image-name";
import { FlagLine } from "./flag-line.client";
import { NameRow } from "./name-row";

/** Renders an image of the file with its findings. */
export function FoundImageRow({ found, verdict }: { found: FoundImage; verdict: Verdict }) {
  const t = useTranslations("check");
  const format = useFormat();
  const { name, region, flags } = verdict;
  const written = (
    <code className="text-code">
      <Breakable text={found.text} />
    </code>
  );
  const hasValues = found.notes.some(({ kind }) => kind === "variables");
  return (
    <NameRow
      line={found.line}
      name={
        name ? (
          <RegionLink imageName={name} inRegion={region} className="text-accent hover:underline">
            {written}
          </RegionLink>
        ) : (
          written
        )
      }
      notes={[
        ...(hasValues ? [t("becomes", { name: formatImageName(found.image) })] : []),
        ...(found.image.platform ? [t("platform") + format.marks.colon + found.image.platform] : []),
        ...found.notes.map((note) => noteWords(note, t, format)),
      ]}
    >
      <ul className="grid gap-0.5">
        {flags.map((flag) => (
          <FlagLine key={keyOf(flag)} {...{ flag, found, region }} repository={name?.repository} />
        ))}
      </ul>
    </NameRow>
  );
}

function keyOf(flag: Verdict["flags"][number]): string {
  return "region" in flag ? `${flag.kind} ${flag.region}` : flag.kind;
}

function noteWords(note: ReadingNote, t: ReturnType<typeof useTranslations<"check">>, { list }: Format): string {
  return note.kind === "variables"
    ? t("note.variables", { names: visibleText(list(note.names)) })
    : t("note.number", { text: note.text });
}
