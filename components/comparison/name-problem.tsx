import { RegionLink } from "@/components/region/region-link.client";
import type { ComparedNameReading } from "@/lib/contract/page/compared-name";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { parseImageName } from "@/lib/oci/name/image-name";

const SHOWN_CHARACTERS = 200;

type Props = { reading: Extract<ComparedNameReading, { kind: "invalid" }> };

/** Renders which part of a name is wrong, and the expected form. */
export function NameProblem({ reading: { problem, part } }: Props) {
  const cut = cutText(part, SHOWN_CHARACTERS);
  const shown = `${visibleText(cut.text)}${cut.more > 0 ? "…" : ""}`;
  if (problem !== "REFERENCE_MISSING") return translator("invalid")(problem, { part: shown });
  const t = translator("compare");
  const { marks } = formatter();
  const repository = parseImageName(part);
  return (
    <>
      {t(problem, { part: shown })}
      {marks.gap}
      {repository.ok && (
        <RegionLink imageName={repository.imageName} className="text-accent underline">
          {t("toTags")}
        </RegionLink>
      )}
    </>
  );
}
