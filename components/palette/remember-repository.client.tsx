"use client";

import { useEffect } from "react";
import { rememberRecent } from "@/lib/browser/known/recent-repositories";

/** Keeps the repository that is shown among those opened last. */
export function RememberRepository({ repository }: { repository: string }) {
  useEffect(() => rememberRecent(repository), [repository]);
  return null;
}
