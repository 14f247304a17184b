/**
 * In a browser too old for the scripts: shows what is meant for pages without scripts, and hides what needs them. Written in
 * the language of old browsers.
 */
const SCRIPT = `if(!Array.prototype.toSorted)document.addEventListener("DOMContentLoaded",function(){var i,s,a=document.querySelectorAll("noscript");for(i=0;i<a.length;i++){s=document.createElement("span");s.innerHTML=a[i].textContent;a[i].parentNode.replaceChild(s,a[i])}a=document.querySelectorAll(".needs-scripting,.row-spacer");for(i=0;i<a.length;i++)a[i].hidden=true})`;

/** Runs while the page loads. The scripts themselves fail in such a browser. */
export function PlainPageScript({ nonce }: { nonce: string | undefined }) {
  // The text is a constant of this file.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it has to run where other scripts do not
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
