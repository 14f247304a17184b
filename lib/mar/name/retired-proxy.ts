/** The proxy of Azure China that `mcr.azure.cn` took over from. */
export const RETIRED_PROXY = "mcr.azk8s.cn";
