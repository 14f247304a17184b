import { under } from "./combine";

/** Repositories that are products by themselves, each with its own kind of tags. */
export const PRODUCT_NAMES: readonly string[] = [
  ...under("dotnet", "aspnet runtime runtime-deps sdk monitor monitor/base aspire-dashboard samples yarp"),
  ...under("dotnet/nightly", "aspnet runtime runtime-deps sdk monitor aspire-dashboard"),
  ...under("dotnet/framework", "aspnet runtime sdk wcf samples"),
  ...under("dotnet/core", "aspnet runtime runtime-deps sdk samples"),
  "dotnet-buildtools/prereqs",
  "windows",
  ...under("windows", "server servercore servercore/iis servercore/insider nanoserver nanoserver/insider"),
  ...under("mssql", "server rhel/server"),
  "playwright",
  ...under("playwright", "python java dotnet mcp"),
  "azure-cli",
  "powershell",
  ...under("powershell", "test-deps"),
  ...under(
    "devcontainers",
    "base universal python javascript-node typescript-node java dotnet go rust cpp php ruby miniconda anaconda jekyll",
  ),
  ...under("azure-functions", "base dotnet dotnet-isolated node python java powershell"),
  ...under("azurelinux/base", "core python nodejs nginx postgres redis rust openmpi memcached php ruby"),
  ...under("azurelinux/distroless", "base minimal debug python nodejs java"),
  ...under("cbl-mariner/base", "core python nodejs nginx redis rust memcached php"),
  ...under("cbl-mariner/distroless", "base minimal debug python nodejs"),
  ...under("oss/kubernetes", "pause kubectl coredns metrics-server kube-proxy"),
  ...under("oss/v2/kubernetes", "pause kubectl coredns metrics-server kube-proxy"),
];
