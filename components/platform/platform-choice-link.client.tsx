"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "use-intl";
import { queryWith } from "@/components/address/query-with";
import { classNames } from "@/components/ui/class-names";
import { usePlatform } from "./use-platform.client";

/**
 * Puts a platform into the pull command and the address, or takes it out again. A link, so that it does so as well before the
 * page's scripts have arrived, or without them.
 */
export function PlatformChoiceLink({ name }: { name: string }) {
  const t = useTranslations("platforms");
  const [chosen, choose] = usePlatform();
  const search = useSearchParams();
  const isChosen = name === chosen;
  const platform = isChosen ? null : name;
  return (
    <a
      href={queryWith(search, "platform", platform) || "?"}
      aria-current={isChosen}
      aria-label={t("choose", { platform: name })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        choose(platform);
      }}
      className={classNames("[overflow-wrap:anywhere] hover:underline", isChosen && "font-semibold")}
    >
      {name}
    </a>
  );
}
