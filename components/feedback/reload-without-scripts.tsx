import { headers } from "next/headers";

/**
 * Parts of a page that follow later are put in place by a script. Readers without scripts get the whole page anew. The query is
 * named for addresses with a fragment: to itself such a page would only scroll.
 */
export async function ReloadWithoutScripts() {
  const search = (await headers()).get("x-search");
  return (
    <noscript>
      <meta httpEquiv="refresh" content={search ? `1;url=${search}` : "1"} />
    </noscript>
  );
}
