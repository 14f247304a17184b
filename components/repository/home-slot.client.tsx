"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { queryWith } from "@/components/address/query-with";
import { keyInAddress } from "@/lib/contract/page/page-state";

type Props = {
  /** The home page; `undefined` where the page was opened as a list. */
  home: ReactNode;
  /** True if nobody asks for a list. */
  isWanted: boolean;
  /** Called before the router is asked for the home page. */
  onAsk: () => void;
};

/** Renders the home page if it is wanted. A page that was opened as a list came without it: the router is asked for it then. */
export function HomeSlot({ home, isWanted, onAsk }: Props) {
  const router = useRouter();
  const isMissing = isWanted && home === undefined;
  useEffect(() => {
    if (!isMissing) return;
    onAsk();
    const query = queryWith(new URLSearchParams(location.search), keyInAddress("q"), "");
    router.replace(`${location.pathname}${query}${location.hash}`, { scroll: false });
  }, [isMissing, onAsk, router]);
  return (
    <div hidden={!isWanted} className="min-w-0 md:col-span-2">
      {home}
    </div>
  );
}
