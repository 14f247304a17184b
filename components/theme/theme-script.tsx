import { HAS_MARKS_KEY } from "@/lib/browser/known/marks/has-marks";
import { PULL_KEY } from "@/lib/browser/known/pull-memory";
import { RECENT_KEY } from "@/lib/browser/known/recent-repositories";
import { THEME_KEY } from "@/lib/browser/known/theme-choice";

const SCRIPT = `if(navigator.share)document.documentElement.dataset.share="";try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t;var p=localStorage.getItem("${PULL_KEY}");if(p)document.documentElement.dataset.pull=p;if(localStorage.getItem("${HAS_MARKS_KEY}"))document.documentElement.dataset.marks="";var r=(localStorage.getItem("${RECENT_KEY}")||"").split("\\n").filter(Boolean).length;if(r)document.documentElement.dataset.recent=Math.min(3,Math.ceil(r/2))}catch{}`;

/**
 * Runs before the first paint: sets the chosen colours, without which the style sheet follows the system, and notes
 * whether the system has a share sheet, whether this device has chosen how to pull, whether it has marks, and how many
 * pairs of repositories it viewed lately.
 */
export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  // The text is a constant of this file.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it has to run before the first paint
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
