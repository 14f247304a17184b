import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import { HiddenState } from "@/components/address/hidden-state";
import { usePagePath } from "@/components/address/use-page-path.client";
import { SearchField } from "@/components/ui/search-field";
import { CATALOG_PATH, pageEntries } from "@/lib/contract/page/page-path";
import { keyInAddress } from "@/lib/contract/page/page-state";
import type { Region } from "@/lib/mar/region";

type Props = {
  region: Region;
  /** Passes on what is typed, for whatever replaces this form; the field then has the focus. */
  early?: RefObject<string>;
};

/** Renders a plain search form: the catalog answers it, and offers to open what the text names. */
export function PlainSearch({ region, early }: Props) {
  const t = useTranslations("palette");
  const takeOver = (field: HTMLInputElement | null) => {
    if (!field || !early) return;
    field.value = early.current;
    field.focus();
  };
  const pagePath = usePagePath();
  return (
    <form action={pagePath(CATALOG_PATH)}>
      <SearchField
        ref={takeOver}
        name={keyInAddress("q")}
        label={t("label")}
        placeholder={t("placeholder")}
        onChange={({ target }) => {
          if (early) early.current = target.value;
        }}
      />
      <HiddenState entries={pageEntries({ region })} />
    </form>
  );
}
