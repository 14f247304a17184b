"use client";

import { CircleHelp } from "lucide-react";
import { useTranslations } from "use-intl";
import { useRegion } from "@/components/region/use-region.client";
import { SearchField } from "@/components/ui/search-field";
import { textOf, useEarlyInput } from "@/components/ui/use-early-input.client";
import { DEFAULT_REGION } from "@/lib/mar/region";
import { FilterHelp } from "./filter-help";

const HELP = "tag-filter-help";

type Props = { text: string; onChange: (text: string) => void };

/** The filter box with its explanation. */
export function TagFilterField({ text, onChange }: Props) {
  const t = useTranslations("repository");
  const [region] = useRegion();
  const field = useEarlyInput<HTMLInputElement>(textOf, text, onChange);
  return (
    <search className="relative min-w-60 flex-1">
      <form>
        <SearchField
          name="q"
          label={t("filter")}
          placeholder={t("filterPlaceholder")}
          ref={field}
          value={text}
          onChange={({ target }) => onChange(target.value)}
          className="[&_input]:pr-9"
        />
        {region !== DEFAULT_REGION && <input type="hidden" name="region" value={region} />}
      </form>
      <button
        type="button"
        popoverTarget={HELP}
        aria-label={t("help.button")}
        title={t("help.button")}
        className="absolute top-1/2 right-2 -translate-y-1/2 text-dim hover:text-text"
      >
        <CircleHelp aria-hidden className="size-4" />
      </button>
      <FilterHelp id={HELP} />
    </search>
  );
}
