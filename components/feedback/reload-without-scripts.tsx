/** Parts of a page that follow later are put in place by a script. Readers without scripts get the whole page anew. */
export function ReloadWithoutScripts() {
  return (
    <noscript>
      <meta httpEquiv="refresh" content="1" />
    </noscript>
  );
}
