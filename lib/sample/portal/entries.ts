import { entryOf, type PortalEntry, readmeOf } from "./entry";
import { ODD_ENTRIES, oddEntry } from "./odd-entries";

const LEARN = "https://learn.microsoft.com";

function dotnet(repository: string, title: string, about: string, run: string): PortalEntry {
  const tags = [
    ["10.0", "The current release with long support"],
    ["10.0-noble-chiseled", "The same without a shell or a package manager"],
    ["8.0", "The release before, still supported"],
  ] as const;
  const more = `
## Which variant?

1. Start with the plain tag: it has a shell, which helps while you develop.
2. Choose *chiseled* for production: fewer packages, **no root user**.
   - Add \`-extra\` if your app needs time zones or languages.
3. Windows images have their own tags.

> Images are built again when their base changes, so the same tag can move without a new version.
`;
  return entryOf(repository, {
    title,
    summary: about,
    categories: [".NET", "Developer Tools", "Web"],
    documentation: `${LEARN}/dotnet/core/docker/introduction`,
    website: "https://github.com/dotnet/dotnet-docker",
    license: "https://github.com/dotnet/core/blob/main/license-information.md",
    tags: tags.map(([tag]) => tag),
    readme: readmeOf({ title, about, repository, tags, run, more }),
  });
}

const ENTRIES: Readonly<Record<string, PortalEntry>> = {
  "dotnet/aspnet": dotnet(
    "dotnet/aspnet",
    "ASP.NET Core Runtime",
    "Images with the ASP.NET Core runtime, to run web apps and services that are already built.",
    "docker run --rm -p 8080:8080 mcr.microsoft.com/dotnet/aspnet:10.0",
  ),
  "dotnet/sdk": dotnet(
    "dotnet/sdk",
    ".NET SDK",
    "Images with the .NET SDK, to build and test apps.",
    "docker run --rm -it mcr.microsoft.com/dotnet/sdk:10.0 dotnet --info",
  ),
  "dotnet/runtime": dotnet(
    "dotnet/runtime",
    ".NET Runtime",
    "Images with the .NET runtime, to run console apps and services that are already built.",
    "docker run --rm mcr.microsoft.com/dotnet/runtime:10.0 dotnet --list-runtimes",
  ),
  "mssql/server": entryOf("mssql/server", {
    title: "Microsoft SQL Server",
    summary: "SQL Server on Ubuntu, for development and production.",
    categories: ["Databases"],
    documentation: `${LEARN}/sql/linux/quickstart-install-connect-docker`,
    website: "https://www.microsoft.com/sql-server",
    license: "https://go.microsoft.com/fwlink/?linkid=857698",
    tags: ["2022-latest", "2019-latest"],
    readme: readmeOf({
      title: "Microsoft SQL Server on Ubuntu",
      about: "The database engine with the tools of the command line. It needs 2 GB of memory and runs on amd64 only.",
      repository: "mssql/server",
      tags: [
        ["2022-latest", "The newest update of SQL Server 2022"],
        ["2019-latest", "The newest update of SQL Server 2019"],
      ],
      run: 'docker run -e "ACCEPT_EULA=Y" -e "MSSQL_SA_PASSWORD=<a strong one>" -p 1433:1433 -d mcr.microsoft.com/mssql/server:2022-latest',
    }),
  }),
  "azure-cli": entryOf("azure-cli", {
    title: "Azure CLI",
    summary: "The command line that manages resources in Azure.",
    categories: ["Developer Tools", "Management"],
    documentation: `${LEARN}/cli/azure/run-azure-cli-docker`,
    website: "https://github.com/Azure/azure-cli",
    license: "https://github.com/Azure/azure-cli/blob/dev/LICENSE",
    tags: ["latest", "azurelinux3.0"],
    readme: readmeOf({
      title: "Azure CLI",
      about: "`az` in a container: nothing to install, and the same version for everybody.",
      repository: "azure-cli",
      tags: [["latest", "The newest version"]],
      run: "docker run -it mcr.microsoft.com/azure-cli:latest az version",
    }),
  }),
  powershell: entryOf("powershell", {
    title: "PowerShell",
    summary: "A shell and a language to automate tasks on any system.",
    categories: ["Developer Tools"],
    documentation: `${LEARN}/powershell/scripting/install/powershell-in-docker`,
    website: "https://github.com/PowerShell/PowerShell-Docker",
    license: "https://github.com/PowerShell/PowerShell/blob/master/LICENSE.txt",
    tags: ["latest"],
    readme: readmeOf({
      title: "PowerShell",
      about: "PowerShell on several distributions of Linux.",
      repository: "powershell",
      tags: [["latest", "The newest version on Ubuntu"]],
      run: "docker run --rm -it mcr.microsoft.com/powershell:latest",
    }),
  }),
  ...ODD_ENTRIES,
};

/** Returns what the sample's portal says of a repository; `undefined` if its team has not signed up. */
export function portalEntry(repository: string): PortalEntry | undefined {
  if (repository.startsWith("sample/misbehaving/portal-")) return oddEntry(repository);
  return Object.hasOwn(ENTRIES, repository) ? ENTRIES[repository] : undefined;
}
