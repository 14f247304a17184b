"use client";

import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { useFormat } from "@/lib/i18n/use-format";
import type { Namespace } from "@/lib/mar/name/namespace";

const FIRST = 12;

type Props = { namespaces: readonly Namespace[]; chosen: string | null; onChoose: (name: string | null) => void };

/** Renders the namespaces with their numbers of repositories, as a choice. */
export function NamespaceList({ namespaces, chosen, onChoose }: Props) {
  const t = useTranslations("catalog");
  const format = useFormat();
  const [all, setAll] = useState(false);
  const id = useId();
  const [open, setOpen] = useState(false);
  const isChosen = (name: string) => name === chosen || chosen?.startsWith(`${name}/`) === true;
  const shown = all ? namespaces : namespaces.filter(({ name }, index) => index < FIRST || isChosen(name));
  return (
    <nav aria-label={t("namespaces")} className="needs-scripting text-small">
      <h2 className="mb-1 px-2 font-semibold text-dim text-note uppercase tracking-wide max-md:hidden">
        {t("namespaces")}
      </h2>
      {/* A narrow screen has no room beside the list. */}
      <Button className="mb-3 md:hidden" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t("namespaces")}
        <ChevronDown aria-hidden className={classNames("size-4", open && "rotate-180")} />
      </Button>
      <div id={id} className={classNames("max-md:mb-4", !open && "max-md:hidden")}>
        <ul>
          {shown.map(({ name, count }) => (
            <li key={name}>
              <button
                type="button"
                aria-pressed={isChosen(name)}
                onClick={() => onChoose(name === chosen ? null : name)}
                className={classNames(
                  "flex h-7 w-full items-center justify-between gap-3 rounded-control px-2 text-left hover:bg-panel",
                  isChosen(name) && "bg-accent-soft font-semibold text-accent",
                )}
              >
                <span className="truncate">{name}</span>
                <span className="text-dim tabular-nums">{format.number(count)}</span>
              </button>
            </li>
          ))}
        </ul>
        {namespaces.length > FIRST && (
          <button type="button" onClick={() => setAll(!all)} className="h-7 px-2 text-accent hover:underline">
            {all ? t("fewerNamespaces") : t("allNamespaces", { count: namespaces.length })}
          </button>
        )}
      </div>
    </nav>
  );
}
