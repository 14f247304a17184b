import type { Device } from "./device";
import { keepPage, keptPages } from "./keep-page";
import { aboutKept } from "./kept-page";
import { unknownPage } from "./unknown-page";
import { withAge } from "./with-age";

/** How long the server may take to begin its answer, in milliseconds, before a kept page is shown instead. */
export const PATIENCE_MS = 5_000;

type Asked = {
  /** The page's address. */
  url: string;
  /** The server's answer. */
  network: Promise<Response>;
  /** Keeps the worker alive until work is done. */
  wait: (work: Promise<unknown>) => void;
};

/**
 * Answers with a page: from the server if it answers, else as it was kept, with its age, else with a page that says that
 * it is not on this device.
 */
export async function answerPage(device: Device, { url, network, wait }: Asked): Promise<Response> {
  let copy: Response | undefined;
  const settled = network.then(
    (answer) => {
      copy = answer.clone();
      return answer;
    },
    () => undefined,
  );
  // A late answer is kept for the next time.
  wait(settled.then(() => copy && keepPage(device, url, copy)));
  const kept = await device.pages.match(url);
  const answer = await (kept ? Promise.race([settled, patience()]) : settled);
  if (answer) return answer;
  if (kept) return withAge(kept, aboutKept(url, kept), device.base);
  return unknownPage(url, await keptPages(device.pages), device.base);
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS));
}
