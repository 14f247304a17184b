import { type ReactNode, Suspense } from "react";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { withPatience } from "@/lib/server/waiting/patience";

/** Long enough for answers from memory, in milliseconds; others take longer than any page should wait. */
const PATIENCE = 20;

type Props = { content: Promise<Awaited<ReactNode>>; fallback?: ReactNode };

/** Renders a part of a page: with the page if it is known, else it streams later. */
export async function Later({ content, fallback }: Props) {
  const early = await withPatience(
    content.then((node) => ({ node })),
    PATIENCE,
  );
  if (early) return early.node;
  return (
    <>
      <Suspense fallback={fallback}>{content}</Suspense>
      <ReloadWithoutScripts />
    </>
  );
}
