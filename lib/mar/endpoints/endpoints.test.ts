import { describe, expect, it } from "vitest";
import { REGION_HOSTS, REGIONS } from "../region";
import { ENDPOINTS } from "./endpoint";
import { AZURE_LOCATIONS, ENDPOINT_GUIDANCE, FIREWALL_GUIDANCE } from "./fact-source";

import { REGION_FACTS } from "./region-facts";
import { REGISTRY_LOCATIONS } from "./registry-location";
import { SERVICE_TAGS } from "./service-tag";
import { SUPPORT_LINKS } from "./support-link";

describe("ENDPOINTS", () => {
  it("has the registry and the data endpoint of each region, over https", () => {
    expect(ENDPOINTS.map(({ region, kind, host }) => [region, kind, host])).toEqual([
      ["global", "registry", "mcr.microsoft.com"],
      ["global", "data", "*.data.mcr.microsoft.com"],
      ["china", "registry", "mcr.azure.cn"],
      ["china", "data", "*.data.mcr.azure.cn"],
    ]);
    expect(ENDPOINTS.every(({ protocol, port }) => protocol === "https" && port === 443)).toBe(true);
  });

  it("names the data hosts below the registry's, only by wildcard", () => {
    for (const region of REGIONS) {
      expect(REGION_HOSTS[region].data).toBe(`*.data.${REGION_HOSTS[region].registry}`);
    }
  });

  it("has one host that is also the official portal", () => {
    const portals = ENDPOINTS.filter(({ purposes }) => purposes.includes("portal"));
    expect(portals.map(({ host }) => host)).toEqual(["mcr.microsoft.com"]);
  });
});

describe("REGISTRY_LOCATIONS", () => {
  it("has eleven, two of them in China", () => {
    expect(REGISTRY_LOCATIONS).toHaveLength(11);
    const inChina = REGISTRY_LOCATIONS.filter(({ region }) => region === "china");
    expect(inChina.map(({ name }) => name)).toEqual(["China East 3", "China North 3"]);
    for (const key of ["name", "azureRegion"] as const) {
      expect(new Set(REGISTRY_LOCATIONS.map((location) => location[key])).size).toBe(11);
    }
  });

  it("names each by the words of its Azure region", () => {
    const words = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "")
        .split("")
        .sort()
        .join("");
    expect(REGISTRY_LOCATIONS.filter(({ name, azureRegion }) => words(name) !== words(azureRegion))).toEqual([]);
  });

  it("puts each into its country", () => {
    const bounds: Record<string, [south: number, north: number, west: number, east: number]> = {
      CN: [18, 54, 73, 135],
      HK: [22, 23, 113, 115],
      IE: [51, 56, -11, -5],
      NL: [50, 54, 3, 8],
      SG: [1, 2, 103, 105],
      US: [24, 50, -125, -66],
    };
    for (const { country, latitude, longitude } of REGISTRY_LOCATIONS) {
      const [south = 0, north = 0, west = 0, east = 0] = bounds[country] ?? [];
      expect(latitude).toSatisfy((value: number) => south <= value && value <= north);
      expect(longitude).toSatisfy((value: number) => west <= value && value <= east);
    }
  });
});

describe("references", () => {
  const points = REGIONS.map((region) => REGION_FACTS[region].pointsOfPresence.url);
  const sources = [ENDPOINT_GUIDANCE, FIREWALL_GUIDANCE, AZURE_LOCATIONS];

  it.each([...sources.map(({ url }) => url), ...points, ...Object.values(SUPPORT_LINKS)])("%s is an address", (url) => {
    expect(new URL(url).protocol).toBe("https:");
    expect(new URL(url).hostname).toMatch(/(?:^|\.)(?:github\.com|microsoft\.com|azure\.cn)$/);
  });

  it("has one list of points of presence per region", () => {
    expect(new Set(points).size).toBe(REGIONS.length);
  });

  it.each([ENDPOINT_GUIDANCE, FIREWALL_GUIDANCE])("$title has a date", ({ date }) => {
    expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
  });
});

it("has both service tags", () => {
  expect(SERVICE_TAGS.map(({ name }) => name)).toEqual(["MicrosoftContainerRegistry", "AzureFrontDoor.FirstParty"]);
});
