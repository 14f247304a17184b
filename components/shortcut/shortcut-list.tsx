import { translator } from "@/lib/i18n/translator";
import { SHORTCUTS } from "./shortcuts";

/** Renders every shortcut and what it does. */
export function ShortcutList() {
  const t = translator("shortcuts");
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2">
      {SHORTCUTS.map(({ words, keys }) => (
        <div key={words} className="contents">
          <dt className="flex gap-1.5">
            {keys.map((key) => (
              <kbd key={key} className="rounded-small border border-line-strong px-1.5 text-note">
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{t(words)}</dd>
        </div>
      ))}
    </dl>
  );
}
