/** The two regions of MAR. */
export const REGIONS = ["global", "china"] as const;
export type Region = (typeof REGIONS)[number];

export const DEFAULT_REGION: Region = "global";

/** Returns the other region. */
export function otherRegion(region: Region): Region {
  return region === "global" ? "china" : "global";
}

/** Returns what `make` gives for each region. */
export function byRegion<T>(make: (region: Region) => T): Record<Region, T> {
  return Object.fromEntries(REGIONS.map((region) => [region, make(region)])) as Record<Region, T>;
}

/** Resolves with what `ask` gives for each region; all are asked at one time. Rejects with the first that rejects. */
export async function askRegions<T>(ask: (region: Region) => Promise<T>): Promise<Record<Region, T>> {
  const answers = await Promise.all(REGIONS.map(async (region) => [region, await ask(region)] as const));
  return Object.fromEntries(answers) as Record<Region, T>;
}

/** Official hosts of each region. Pull commands print these, whatever hosts this server itself uses. */
export const REGION_HOSTS: Record<Region, { registry: string; data: string }> = {
  global: { registry: "mcr.microsoft.com", data: "*.data.mcr.microsoft.com" },
  china: { registry: "mcr.azure.cn", data: "*.data.mcr.azure.cn" },
};

/** Returns the region with this registry host. */
export function regionOfHost(host: string): Region | undefined {
  return REGIONS.find((region) => REGION_HOSTS[region].registry === host);
}
