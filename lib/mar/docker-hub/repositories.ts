/**
 * The place in MAR of a repository of Docker Hub's `microsoft`. `tags` is "same" if MAR kept the names of tags; else
 * they are not known.
 */
export type MovedRepository = { to: string; tags?: "same" };

const same = (to: string): MovedRepository => ({ to, tags: "same" });

/**
 * Repositories of Docker Hub's `microsoft` with a place in MAR, without the `microsoft/`. Those that ended without one
 * are left out. `dotnet` and its nightly and Framework siblings held several images each, which `dotnet-tag.ts` tells
 * apart.
 * @see https://github.com/microsoft/containerregistry/blob/main/docs/dockerhub-to-mcr-repo-mapping.md
 */
export const MOVED_REPOSITORIES: ReadonlyMap<string, MovedRepository> = new Map(
  Object.entries({
    aspnet: same("dotnet/framework/aspnet"),
    wcf: same("dotnet/framework/wcf"),
    "dotnet-framework-build": { to: "dotnet/framework/sdk" },
    "dotnet-framework-samples": { to: "dotnet/framework/samples" },
    "dotnet-samples": { to: "dotnet/samples" },
    "dotnet-buildtools-prereqs": { to: "dotnet-buildtools/prereqs" },
    aspnetcore: { to: "dotnet/aspnet" },
    "aspnetcore-build": { to: "dotnet/sdk" },
    "aspnetcore-nightly": { to: "dotnet/nightly/aspnet" },
    "aspnetcore-build-nightly": { to: "dotnet/nightly/sdk" },

    windowsservercore: same("windows/servercore"),
    "windowsservercore-insider": { to: "windows/servercore/insider" },
    nanoserver: same("windows/nanoserver"),
    "nanoserver-insider": { to: "windows/nanoserver/insider" },
    iis: same("windows/servercore/iis"),

    "mssql-server-linux": same("mssql/server"),
    "mssql-tools": { to: "mssql-tools" },
    powershell: same("powershell"),
    "azure-cli": same("azure-cli"),
    "vsts-agent": { to: "azure-pipelines/vsts-agent" },
    "vsts-cli": { to: "azure/devops/vsts-cli" },

    "azure-functions-base": { to: "azure-functions/base" },
    "azure-functions-dotnet-core2.0": { to: "azure-functions/dotnet" },
    "azure-functions-node8": { to: "azure-functions/node" },
    "azure-functions-python3.6": { to: "azure-functions/python" },
    "azure-cosmosdb-emulator": { to: "cosmosdb/windows/azure-cosmos-emulator" },
    "azureiotedge-agent": { to: "azureiotedge-agent" },
    "azureiotedge-hub": { to: "azureiotedge-hub" },
    "azureiotedge-simulated-temperature-sensor": { to: "azureiotedge-simulated-temperature-sensor" },
    "iot-edge-opc-publisher": { to: "iotedge/opc-publisher" },
    "service-fabric-onebox": { to: "service-fabric/onebox" },
    "aci-helloworld": { to: "aci-helloworld" },
    "mcr-hello-world": { to: "mcr/hello-world" },
    "virtual-kubelet": { to: "oss/virtual-kubelet/virtual-kubelet" },
    "dynamics-nav": { to: "dynamicsnav" },
    bcsandbox: { to: "businesscentral/sandbox" },
    cntk: { to: "cntk/release" },
    mmlspark: { to: "mmlspark/release" },
    oms: { to: "oms" },
  }),
);
