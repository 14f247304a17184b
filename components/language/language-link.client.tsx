"use client";

import { useSearchParams } from "next/navigation";
import type { ComponentProps, SyntheticEvent } from "react";
import { plainPathNow, usePlainPath } from "@/components/address/use-plain-path.client";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { type Locale, pathIn } from "@/lib/contract/locale/locale.mjs";
import { readableQuery } from "@/lib/contract/page/page-path";

/**
 * Renders a link to this page in another language. It loads the document anew: the router would keep the words around the
 * page.
 */
export function LanguageLink({ locale, ...link }: ComponentProps<"a"> & { locale: Locale }) {
  const path = usePlainPath();
  const address = (rest: string) => belowBase(pathIn(rest, locale));
  const search = readableQuery(String(useSearchParams()));
  /** The address bar knows more than the router: typed text, and the part of the page. */
  const follow = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    currentTarget.href = address(plainPathNow()) + location.search + location.hash;
  };
  return (
    // An irregular address has another path on the server.
    <a
      {...link}
      href={address(search ? `${path}?${search}` : path)}
      suppressHydrationWarning
      onFocus={follow}
      onPointerDown={follow}
    />
  );
}
