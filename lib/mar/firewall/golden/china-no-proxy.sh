export NO_PROXY="${NO_PROXY:+$NO_PROXY,}mcr.azure.cn,.data.mcr.azure.cn"
export no_proxy="${no_proxy:+$no_proxy,}mcr.azure.cn,.data.mcr.azure.cn"
