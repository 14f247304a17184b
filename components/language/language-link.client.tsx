"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { ComponentProps, SyntheticEvent } from "react";
import { type Locale, pathIn, splitLocale } from "@/lib/contract/locale/locale.mjs";

/**
 * Renders a link to this page in another language. It loads the document anew: the router would keep the words around the
 * page.
 */
export function LanguageLink({ locale, ...link }: ComponentProps<"a"> & { locale: Locale }) {
  const { path } = splitLocale(usePathname());
  const search = String(useSearchParams());
  /** The address bar knows more than the router: typed text, and the part of the page. */
  const follow = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    currentTarget.href = pathIn(splitLocale(location.pathname).path, locale) + location.search + location.hash;
  };
  return (
    // An irregular address has another path on the server.
    <a
      {...link}
      href={pathIn(search ? `${path}?${search}` : path, locale)}
      suppressHydrationWarning
      onFocus={follow}
      onPointerDown={follow}
    />
  );
}
