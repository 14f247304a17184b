import { type ReactNode, Suspense } from "react";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { withPatience } from "@/lib/server/work/patience";

/** What is in memory is there well before, in milliseconds; what is not takes longer than any page should wait. */
const PATIENCE = 20;

type Props = { content: Promise<Awaited<ReactNode>>; fallback?: ReactNode };

/** A part of a page: with the page where it is known already, else it follows. */
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
