import { z } from "zod";

/**
 * A web server under test and its sample registry, as addresses without a trailing slash. `control` takes faults and
 * returns requests; `registry` has each region's endpoint.
 */
const siteSchema = z.object({
  url: z.url(),
  control: z.url(),
  registry: z.object({ global: z.url(), china: z.url() }),
});

export type Site = z.infer<typeof siteSchema>;

const VARIABLE = "MAR_DISCOVERY_E2E_SITES";

/** Passes the sites to the workers, which inherit this process's environment. */
export function announceSites(sites: readonly Site[]): void {
  process.env[VARIABLE] = JSON.stringify(sites);
}

/** Returns the site of the worker with this index; concurrent workers never share one. */
export function siteOfWorker(parallelIndex: number): Site {
  const site = z.array(siteSchema).parse(JSON.parse(process.env[VARIABLE] ?? "[]"))[parallelIndex];
  if (!site) throw new Error(`No site was started for worker ${parallelIndex}.`);
  return site;
}
