export NO_PROXY="${NO_PROXY:+$NO_PROXY,}mcr.microsoft.com,.data.mcr.microsoft.com,mcr.azure.cn,.data.mcr.azure.cn"
export no_proxy="${no_proxy:+$no_proxy,}mcr.microsoft.com,.data.mcr.microsoft.com,mcr.azure.cn,.data.mcr.azure.cn"
