import { RegionLink } from "@/components/region/region-link.client";
import type { ComparedNameReading } from "@/lib/contract/compared-name";
import { translator } from "@/lib/i18n/translator";
import { parseImageName } from "@/lib/oci/image-name";

const SHOWN_CHARACTERS = 200;

type Props = { reading: Extract<ComparedNameReading, { kind: "invalid" }> };

/** Which part of a name is wrong, and what it should look like. */
export function NameProblem({ reading: { problem, part } }: Props) {
  const shown = part.length > SHOWN_CHARACTERS ? `${part.slice(0, SHOWN_CHARACTERS)}…` : part;
  if (problem !== "REFERENCE_MISSING") return translator("invalid")(problem, { part: shown });
  const t = translator("compare");
  const repository = parseImageName(part);
  return (
    <>
      {t(problem, { part: shown })}{" "}
      {repository.ok && (
        <RegionLink imageName={repository.imageName} className="text-accent underline">
          {t("toTags")}
        </RegionLink>
      )}
    </>
  );
}
