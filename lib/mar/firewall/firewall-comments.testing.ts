import type { FirewallComments } from "./firewall-file";

/** The comments that the golden files have: the English ones. */
export const COMMENTS: FirewallComments = {
  variables: (names) => `Needs these variables: ${names.join(", ")}.`,
  cloud: ({ name, host, documented }) =>
    `In ${name}, for ${host}${documented ? "" : " (not documented, check with: az network list-service-tags)"}`,
  undocumented: ({ name, region }) => `${region}: not documented which service tags there are in ${name}`,
};
