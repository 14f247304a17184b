import * as z from "zod/mini";

/** MAR's two regions. */
export const regionSchema = z.enum(["global", "china"]);
export type Region = z.infer<typeof regionSchema>;

export const REGIONS: readonly Region[] = regionSchema.options;
export const DEFAULT_REGION: Region = "global";

/** The region that is not this one. */
export function otherRegion(region: Region): Region {
  return region === "global" ? "china" : "global";
}

/** Official hosts of a region: what pull commands print, whatever this server itself talks to. */
export const REGION_HOSTS: Record<Region, { registry: string; data: string }> = {
  global: { registry: "mcr.microsoft.com", data: "*.data.mcr.microsoft.com" },
  china: { registry: "mcr.azure.cn", data: "*.data.mcr.azure.cn" },
};

/** The region whose registry host this is. */
export function regionOfHost(host: string): Region | undefined {
  return REGIONS.find((region) => REGION_HOSTS[region].registry === host);
}
