import { useTranslations } from "use-intl";

const KEYS = { move: "↑ ↓", open: "Enter", leave: "Esc" } as const;

/** Renders the keys and their actions. */
export function PaletteHints() {
  const t = useTranslations("palette");
  return (
    <p className="hidden shrink-0 gap-4 border-line border-t px-4 py-2 text-dim text-note md:flex">
      {(["move", "open", "leave"] as const).map((key) => (
        <span key={key}>
          <kbd className="mr-1.5 rounded-small border border-line px-1">{KEYS[key]}</kbd>
          {t(key)}
        </span>
      ))}
    </p>
  );
}
