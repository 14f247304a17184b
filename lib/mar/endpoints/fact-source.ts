/** A source of facts. `date` is the day of the version that was read, `2025-04-01`; living references have no date. */
export type FactSource = { title: string; url: string; date?: string };

const DOCUMENTS = "https://github.com/microsoft/containerregistry/blob/main/docs";

/** Endpoints, locations, points of presence, mirrors, support. */
export const ENDPOINT_GUIDANCE: FactSource = {
  title: "Guidance for using the official Microsoft Artifact Registry (MAR) endpoints",
  url: `${DOCUMENTS}/mcr-endpoints-guidance.md`,
  date: "2025-04-01",
};

/** Single data regions and service tags. Older than the China region's endpoints, which it does not mention. */
export const FIREWALL_GUIDANCE: FactSource = {
  title: "Microsoft Artifact Registry (MAR) Client Firewall Rules Configuration",
  url: `${DOCUMENTS}/client-firewall-rules.md`,
  date: "2023-10-23",
};

/** Positions of Azure regions, as `az account list-locations` returns them. */
export const AZURE_LOCATIONS: FactSource = {
  title: "az account list-locations",
  url: "https://learn.microsoft.com/cli/azure/account#az-account-list-locations",
};

/** The protocol of a pull. */
export const DISTRIBUTION_SPEC: FactSource = {
  title: "OCI Distribution Specification v1.1.1",
  url: "https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md",
};
