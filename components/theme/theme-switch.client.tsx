"use client";

import { Contrast, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { readTheme, subscribeToTheme, THEMES, type Theme, writeTheme } from "@/lib/browser/known/theme-choice";

const ICONS = { system: Contrast, light: Sun, dark: Moon } as const;

/** Renders a button that cycles through system, light and dark. */
export function ThemeSwitch() {
  const t = useTranslations("theme");
  const theme = useSyncExternalStore<Theme>(subscribeToTheme, readTheme, () => "system");
  const Icon = ICONS[theme];
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  return (
    <IconButton className="needs-scripting" label={t("label", { choice: t(theme) })} onClick={() => writeTheme(next)}>
      <Icon aria-hidden className="size-4" />
    </IconButton>
  );
}
