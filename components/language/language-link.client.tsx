"use client";

import type { ComponentProps, SyntheticEvent } from "react";
import { type Locale, pathIn, splitLocale } from "@/lib/contract/locale/locale.mjs";

/**
 * Renders a link to this page in another language. It loads the document anew: the router would keep the words around the
 * page.
 * @param props.href the page's address when the server rendered it; before it is followed, the link takes the address of now
 */
export function LanguageLink({ locale, href, ...link }: ComponentProps<"a"> & { locale: Locale }) {
  const follow = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    const { pathname, search, hash } = location;
    currentTarget.href = pathIn(splitLocale(pathname).path, locale) + search + hash;
  };
  return <a {...link} href={href} onFocus={follow} onPointerDown={follow} onClick={follow} />;
}
