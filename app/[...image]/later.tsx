import { type ReactNode, Suspense } from "react";
import { ReloadWithoutScripts } from "@/components/feedback/reload-without-scripts";
import { withPatienceForParts } from "@/lib/server/waiting/patience";

type Props = { content: Promise<Awaited<ReactNode>>; fallback?: ReactNode };

/** Renders a part of a page: with the page if it is known, else it streams later. */
export async function Later({ content, fallback }: Props) {
  const early = await withPatienceForParts(content.then((node) => ({ node })));
  if (early) return early.node;
  return (
    <>
      <Suspense fallback={fallback}>{content}</Suspense>
      <ReloadWithoutScripts />
    </>
  );
}
