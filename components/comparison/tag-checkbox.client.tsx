"use client";

import { useTranslations } from "use-intl";
import { useEarlyInput } from "@/components/ui/use-early-input.client";
import type { Tag } from "@/lib/oci/name/tag";

type Props = { tag: Tag; isSelected: boolean; onToggle: (tag: Tag) => void };

const CHOSEN = "chosen";

/** As large as a finger needs; the box that is drawn in it is as large as the row has room for. */
const BOX = [
  "relative size-6 cursor-pointer appearance-none rounded-control forced-colors:appearance-auto",
  "before:absolute before:inset-[0.3125rem] before:rounded-[3px] before:border before:border-dim before:bg-raised",
  "checked:before:border-accent checked:before:bg-accent forced-colors:before:hidden",
  "checked:after:absolute checked:after:top-[0.4375rem] checked:after:left-[0.625rem] checked:after:h-[0.4375rem] checked:after:w-1",
  "checked:after:rotate-45 checked:after:border-ground checked:after:border-r-2 checked:after:border-b-2 forced-colors:after:hidden",
].join(" ");

/**
 * Renders a checkbox that chooses a tag for comparison. It shows in the hovered or focused row, in all rows once a tag
 * is chosen, and always on devices that cannot hover.
 */
export function TagCheckbox({ tag, isSelected, onToggle }: Props) {
  const t = useTranslations("compare");
  const field = useEarlyInput<HTMLInputElement>(
    ({ checked }) => (checked ? CHOSEN : ""),
    isSelected ? CHOSEN : "",
    () => onToggle(tag),
  );
  return (
    <label
      title={t("choose", { tag })}
      className="needs-scripting inline-flex size-6 shrink-0 cursor-pointer items-center justify-center [@media(hover:hover)]:opacity-0 group-hover/tag:opacity-100 group-data-selecting/tags:opacity-100 focus-within:opacity-100 has-checked:opacity-100"
    >
      <input
        ref={field}
        type="checkbox"
        aria-label={t("choose", { tag })}
        checked={isSelected}
        onChange={() => onToggle(tag)}
        autoComplete="off"
        className={BOX}
      />
    </label>
  );
}
