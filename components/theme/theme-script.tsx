/** Where the choice is kept, on this device only. */
export const THEME_KEY = "theme";

const SCRIPT = `try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

/** Sets the chosen colours before anything is painted; without a choice the style sheet follows the system. */
export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  // The text is a constant of this file.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it has to run before the first paint
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
