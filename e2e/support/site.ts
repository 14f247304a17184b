import { z } from "zod";

/**
 * A web server under test and the sample registry that it talks to, by their addresses without a slash at the end.
 * `control` is where the sample registry takes faults and tells its requests, `registry` each region's endpoint.
 */
const siteSchema = z.object({
  url: z.url(),
  control: z.url(),
  registry: z.object({ global: z.url(), china: z.url() }),
});

export type Site = z.infer<typeof siteSchema>;

const VARIABLE = "MAR_DISCOVERY_E2E_SITES";

/** Leaves the sites to the workers, which inherit this process's environment. */
export function announceSites(sites: readonly Site[]): void {
  process.env[VARIABLE] = JSON.stringify(sites);
}

/** The site of the worker with this index; no two workers that run at the same time share one. */
export function siteOfWorker(parallelIndex: number): Site {
  const site = z.array(siteSchema).parse(JSON.parse(process.env[VARIABLE] ?? "[]"))[parallelIndex];
  if (!site) throw new Error(`No site was started for worker ${parallelIndex}.`);
  return site;
}
