/** The proxy of Azure China that `mcr.azure.cn` replaced. */
export const RETIRED_PROXY = "mcr.azk8s.cn";
