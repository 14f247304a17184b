"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { queryWith } from "@/components/address/query-with";
import { keyInAddress } from "@/lib/contract/page/page-state";

type Props = {
  /** The home page; `undefined` where the page was opened as a list. */
  home: ReactNode;
  isShown: boolean;
  /** Called before the router is asked for the home page. */
  onAsk: () => void;
};

/**
 * Renders the home page, unless a list is shown. A page that was opened as a list came without it: it is asked for when somebody leaves
 * the list.
 */
export function HomeSlot({ home, isShown, onAsk }: Props) {
  const router = useRouter();
  const isWanted = isShown && home === undefined;
  useEffect(() => {
    if (!isWanted) return;
    onAsk();
    const query = queryWith(new URLSearchParams(location.search), keyInAddress("q"), "");
    router.replace(`${location.pathname}${query}${location.hash}`, { scroll: false });
  }, [isWanted, onAsk, router]);
  return (
    <div hidden={!isShown} className="min-w-0 md:col-span-2">
      {home}
    </div>
  );
}
