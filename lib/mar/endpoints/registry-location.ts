import type { Region } from "../region";
import { AZURE_LOCATIONS, ENDPOINT_GUIDANCE } from "./fact-source";

/**
 * A location of the registry endpoint. `country` is ISO 3166-1 alpha-2, for `Intl.DisplayNames`. The position is in
 * degrees, rounded. `published`: Azure's own position for the region. `estimate`: by province, as Azure publishes none
 * for its regions in China.
 */
export type RegistryLocation = {
  name: string;
  region: Region;
  /** Name of the Azure region, as its tools write it. */
  azureRegion: string;
  country: string;
  latitude: number;
  longitude: number;
  position: "published" | "estimate";
};

/** In the order of the guidance. */
export const REGISTRY_LOCATIONS: readonly RegistryLocation[] = [
  published("Asia East", "eastasia", "HK", 22.3, 114.2),
  published("Asia South East", "southeastasia", "SG", 1.3, 103.8),
  inChina("China East 3", "chinaeast3", 32, 119),
  inChina("China North 3", "chinanorth3", 39, 116),
  published("Europe North", "northeurope", "IE", 53.3, -6.3),
  published("Europe West", "westeurope", "NL", 52.4, 4.9),
  published("US Central", "centralus", "US", 41.6, -93.6),
  published("US East", "eastus", "US", 37.4, -79.8),
  published("US West", "westus", "US", 37.8, -122.4),
  published("US West 2", "westus2", "US", 47.2, -119.9),
  published("US West-Central", "westcentralus", "US", 40.9, -110.2),
];

export const REGISTRY_LOCATIONS_SOURCE = ENDPOINT_GUIDANCE;
export const REGISTRY_POSITIONS_SOURCE = AZURE_LOCATIONS;

function published(
  name: string,
  azureRegion: string,
  country: string,
  latitude: number,
  longitude: number,
): RegistryLocation {
  return { name, region: "global", azureRegion, country, latitude, longitude, position: "published" };
}

function inChina(name: string, azureRegion: string, latitude: number, longitude: number): RegistryLocation {
  return { name, region: "china", azureRegion, country: "CN", latitude, longitude, position: "estimate" };
}
