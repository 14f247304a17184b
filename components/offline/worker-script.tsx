import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { WORKER_PATH } from "@/lib/contract/worker-path";

const SCRIPT = `addEventListener("load",()=>(self.requestIdleCallback||setTimeout)(()=>{try{navigator.serviceWorker.register("${belowBase(WORKER_PATH)}",{updateViaCache:"none"}).catch(()=>{})}catch{}}))`;

/** Starts the service worker once the page is loaded and at rest. Browsers without one, and plain http, have no offline pages. */
export function WorkerScript({ nonce }: { nonce: string | undefined }) {
  // The text is a constant of this file.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a file of its own would be one request more
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
