import { headers } from "next/headers";

/**
 * Reloads the page for readers without scripts, as a script puts late parts in place. The address names its query,
 * because with a fragment the page would only scroll to itself.
 */
export async function ReloadWithoutScripts() {
  const search = (await headers()).get("x-search");
  return (
    <noscript>
      <meta httpEquiv="refresh" content={search ? `1;url=${search}` : "1"} />
    </noscript>
  );
}
