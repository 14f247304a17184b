"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "use-intl";
import { queryWith } from "@/components/address/query-with";
import { classNames } from "@/components/ui/class-names";
import { keyInAddress } from "@/lib/contract/page/page-state";
import type { PlatformWish } from "@/lib/oci/platform/platform-choice";
import { usePlatformWish } from "./use-platform-wish.client";

const WISH_KEYS = ["platform", "osVersion", "manifest"] as const satisfies readonly (keyof PlatformWish)[];

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
  return (
    <a
      href={
        WISH_KEYS.reduce((text, key) => queryWith(text, keyInAddress(key), next[key] ?? null), String(search)) || "?"
      }
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
