import { classNames } from "@/components/ui/class-names";
import type { HomeCatalog } from "@/lib/contract/catalog/home-catalog";
import { translator } from "@/lib/i18n/translator";
import { FAMILIES } from "@/lib/mar/family/families";
import type { Region } from "@/lib/mar/region";
import { FamilyEntry } from "./family-entry";

type Props = { region: Region; catalog: HomeCatalog | undefined; isWide: boolean };

const TITLE_ID = "families";

/** Renders the well-known families. */
export function FamilyList({ region, catalog, isWide }: Props) {
  return (
    <section aria-labelledby={TITLE_ID} className="min-w-0">
      <h2 id={TITLE_ID} className="mb-1 font-semibold text-lead">
        {translator("home.families")("title")}
      </h2>
      <ul data-rows className={classNames("grid gap-x-8 md:grid-cols-2", isWide && "xl:grid-cols-3")}>
        {FAMILIES.map((family) => (
          <FamilyEntry key={family.id} {...{ family, region, catalog }} />
        ))}
      </ul>
    </section>
  );
}
