"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { PaletteOptionRow } from "./palette-option-row.client";
import type { PaletteGroup } from "./palette-options";
import type { useOptionKeys } from "./use-option-keys.client";

type Props = {
  groups: readonly PaletteGroup[];
  keys: ReturnType<typeof useOptionKeys>;
  onOpen: () => void;
  onForget: () => void;
};

/** Renders the options in groups. */
export function PaletteList({ groups, keys, onOpen, onForget }: Props) {
  const t = useTranslations("palette");
  const starts = groups.map((_group, at) => groups.slice(0, at).reduce((sum, { options }) => sum + options.length, 0));
  if (groups.length === 0) return null;
  return (
    <>
      <div id={keys.listId} role="listbox" aria-label={t("options")} className="grid gap-2">
        {groups.map(({ id, options }, at) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
          <div key={id} role="group" aria-label={t(`groups.${id}`)}>
            {id !== "answer" && (
              <p aria-hidden className="px-2.5 pb-1 font-semibold text-dim text-note">
                {t(`groups.${id}`)}
              </p>
            )}
            {options.map((option, position) => {
              const index = (starts[at] ?? 0) + position;
              return (
                <PaletteOptionRow
                  key={`${option.path} ${option.name}`}
                  option={option}
                  id={keys.optionId(index)}
                  isActive={index === keys.active}
                  onOpen={onOpen}
                />
              );
            })}
          </div>
        ))}
      </div>
      {groups[0]?.id === "recent" && (
        <Button look="bare" size="small" className="mt-2" onClick={onForget}>
          {t("forget")}
        </Button>
      )}
    </>
  );
}
