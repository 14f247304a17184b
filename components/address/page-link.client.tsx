"use client";

import Link from "next/link";
import type { ComponentProps } from "react";
import { startGoing } from "./going.client";
import { usePagePath } from "./use-page-path.client";

type Props = Omit<ComponentProps<typeof Link>, "href"> & {
  /** The page's path, as `lib/contract/page` writes it. */
  href: string;
};

/** Renders a link to a page of ours, in the language of this page. */
export function PageLink({ href, ...link }: Props) {
  const to = usePagePath()(href);
  // Every page is made for its visitor, so only the page itself could be prefetched.
  return <Link prefetch={false} onNavigate={() => startGoing(to)} {...link} href={to} />;
}
