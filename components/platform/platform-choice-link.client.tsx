"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "use-intl";
import { queryWith } from "@/components/address/query-with";
import { classNames } from "@/components/ui/class-names";
import type { PlatformWish } from "@/lib/oci/platform/platform-choice";
import { usePlatformWish } from "./use-platform-wish.client";

/** The effect of choosing a platform. */
export type PlatformOption = {
  /** Its name, unique in the list. */
  label: string;
  /** The address's value when it is chosen. */
  wish: PlatformWish;
  isChosen: boolean;
};

type Props = PlatformOption & {
  name: string;
  look?: "plain" | "link";
};

/**
 * Renders a link that puts a platform into the pull command and the address, or removes it. Being a link, it also works
 * before the page's scripts have loaded, or without them.
 */
export function PlatformChoiceLink({ name, label, wish, isChosen, look = "plain" }: Props) {
  const t = useTranslations("platforms");
  const [, choose] = usePlatformWish();
  const search = useSearchParams();
  const next = isChosen ? {} : wish;
  const query = [
    ["platform", next.platform],
    ["os.version", next.osVersion],
    ["manifest", next.manifest],
  ] as const;
  return (
    <a
      href={query.reduce((text, [key, value]) => queryWith(text, key, value ?? null), String(search)) || "?"}
      aria-current={isChosen}
      aria-label={t("choose", { platform: label })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        choose(next);
      }}
      className={classNames(
        "[overflow-wrap:anywhere] hover:underline",
        isChosen && "font-semibold",
        look === "link" && "text-accent underline",
      )}
    >
      {name}
    </a>
  );
}
