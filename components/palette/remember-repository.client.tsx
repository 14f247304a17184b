"use client";

import { useEffect } from "react";
import { rememberRecent } from "@/lib/browser/known/recent-repositories";

/** Adds the shown repository to the recent ones. */
export function RememberRepository({ repository }: { repository: string }) {
  useEffect(() => rememberRecent(repository), [repository]);
  return null;
}
