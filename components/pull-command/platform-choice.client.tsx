"use client";

import { useTranslations } from "use-intl";
import { textOf, useEarlyInput } from "@/components/ui/use-early-input.client";

type Props = {
  platforms: readonly string[];
  chosen: string | undefined;
  onChoose: (platform: string | null) => void;
};

/** Which platform the command names; a platform of the address that the image has not is kept, and can be left. */
export function PlatformChoice({ platforms, chosen, onChoose }: Props) {
  const t = useTranslations("pull");
  const options = chosen && !platforms.includes(chosen) ? [...platforms, chosen] : platforms;
  const choose = (platform: string) => onChoose(platform || null);
  const field = useEarlyInput<HTMLSelectElement>(textOf, chosen ?? "", choose);
  return (
    <select
      ref={field}
      aria-label={t("platform")}
      value={chosen ?? ""}
      disabled={options.length === 0}
      onChange={({ target }) => choose(target.value)}
      className="h-8 max-w-full rounded-control border border-line bg-raised px-2 text-small hover:border-line-strong disabled:opacity-60"
    >
      <option value="">{t("anyPlatform")}</option>
      {options.map((platform) => (
        <option key={platform} value={platform}>
          {platform}
        </option>
      ))}
    </select>
  );
}
