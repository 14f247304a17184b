"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";

const FIRST = 6;
/** Counts grow while they are read: this width fits most, so that they stay aligned. */
const WIDTH = 3;
const FIGURE_SPACE = "\u2007";

type Value = { value: string; label: string; count: number; selected: boolean };
type Props = { title: string; source: string; values: readonly Value[]; onChoose: (value: string) => void };

/** Renders one facet: its values, each with its number of tags. */
export function Facet({ title, source, values, onChoose }: Props) {
  const t = useTranslations("repository.facets");
  const [all, setAll] = useState(false);
  const shown = all ? values : values.filter(({ selected }, index) => index < FIRST || selected);
  return (
    <section aria-label={title}>
      <h2 className="mb-0.5 flex items-baseline gap-2 px-2 font-semibold text-note">
        {title} <span className="font-normal text-dim">{source}</span>
      </h2>
      <ul>
        {shown.map(({ value, label, count, selected }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={selected}
              onClick={() => onChoose(value)}
              className={classNames(
                "flex h-6.5 w-full items-center justify-between gap-3 rounded-small px-2 text-left text-small hover:bg-panel",
                selected && "bg-accent-soft font-semibold text-accent",
              )}
            >
              <span className="truncate">{label}</span>
              <span className="text-dim text-note tabular-nums">
                {t("count", { count }).padStart(WIDTH, FIGURE_SPACE)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {values.length > FIRST && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="h-6 px-2 text-accent text-note hover:underline"
        >
          {all ? t("fewer") : t("more", { count: values.length - FIRST })}
        </button>
      )}
    </section>
  );
}
