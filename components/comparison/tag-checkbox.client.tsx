"use client";

import { useTranslations } from "use-intl";
import { useEarlyInput } from "@/components/ui/use-early-input.client";
import type { Tag } from "@/lib/oci/name/tag";

type Props = { tag: Tag; isSelected: boolean; onToggle: (tag: Tag) => void };

const CHOSEN = "chosen";

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
        className="size-3.5 cursor-pointer accent-accent"
      />
    </label>
  );
}
