export NO_PROXY="${NO_PROXY:+$NO_PROXY,}mcr.microsoft.com,.data.mcr.microsoft.com"
export no_proxy="${no_proxy:+$no_proxy,}mcr.microsoft.com,.data.mcr.microsoft.com"
