import { WORKER_PATH } from "@/lib/contract/worker-path";
import { answerAsset } from "./answer-asset";
import { answerPage } from "./answer-page";
import { deviceOf, forget } from "./device";

import { keepPage } from "./keep-page";
import { pageOf, ruleOf } from "./rule";
import { staysAt } from "./stays-at";
import type { RequestEvent, WorkerScope } from "./worker-scope";

/** The service worker of the production build, which names the build, and the parts of its common script. */
declare const BUILD: string;
declare const PARTS: readonly string[];
declare const self: WorkerScope;

/** The worker is at the root of what it answers. */
const SITE = { origin: self.location.origin, base: self.location.pathname.slice(0, -WORKER_PATH.length) };
const PAGE = { headers: { Accept: "text/html" } };

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("fetch", (event) => {
  const rule = ruleOf(event.request, SITE);
  if (rule === "none") return;
  const wait = (work: Promise<unknown>) => event.waitUntil(work);
  if (rule === "router") return wait(keepWhereItLeads(event));
  const answers = {
    asset: async () => answerAsset(await deviceOf(BUILD, PARTS, SITE.base), event.request, wait),
    page: async () =>
      answerPage(await deviceOf(BUILD, PARTS, SITE.base), { url: event.request.url, network: documentOf(event), wait }),
  };
  event.respondWith(answers[rule]());
});

/** Forgets what earlier builds kept, and keeps the pages that are open: they were loaded without this worker. */
async function takeOver(): Promise<void> {
  await forget(SITE.base, BUILD);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  const open = await self.clients.matchAll({ type: "window" });
  const pages = open.filter(({ url }) => ruleOf(navigation(url), SITE) === "page");
  await Promise.all(pages.map(({ url }) => keep(url)));
}

const navigation = (url: string) => ({ url, method: "GET", mode: "navigate", headers: new Headers() }) as const;

/** Asks the server for a page and keeps it. */
async function keep(url: string): Promise<void> {
  const device = await deviceOf(BUILD, PARTS, SITE.base);
  await device.fetch(url, PAGE).then(
    (answer) => keepPage(device, url, answer),
    () => undefined,
  );
}

async function documentOf({ request, preloadResponse }: RequestEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

/**
 * Keeps the document of a page to which the router leads. The router gets the server's answer itself, and without one loads the document: Firefox would
 * write an error on the console of a page that is left while a worker answers it.
 */
async function keepWhereItLeads({ clientId, request }: RequestEvent): Promise<void> {
  if (await staysAt(clientId)) await keep(pageOf(request.url));
}
