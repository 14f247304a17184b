import { describe, expect, it } from "vitest";
import { CATALOG_NAMES } from "@/lib/sample/content/names/catalog-names";
import { repositorySearch } from "../repository-search";
import { inEnglish } from "./chinese-words";
import { tagFilterFor } from "./tag-filter";

/** Repositories of MAR that the sample does not list, and names similar to the ones searched for. */
const OTHERS = [
  "oss/kedacore/keda",
  "oss/otel/opentelemetry-collector-contrib",
  "daprio/daprd",
  "oss/open-policy-agent/gatekeeper",
  "azure-cognitive-services/speechservices/neural-text-to-speech",
  "azure-cognitive-services/translator/text-translation",
  "oss/calico/node",
  "some/sql-server-exporter",
  "some/team/server",
];

/** What people type, and the first page it should find: a repository, and the filter of its tags. */
const TYPED = `
sql server | mssql/server
SQL Server | mssql/server
sqlserver | mssql/server
sql-server | mssql/server
ms sql | mssql/server
mssql | mssql/server
mssql 2022 | mssql/server?q=2022
sql server 2019 latest | mssql/server?q=2019 latest
microsoft sql server docker image | mssql/server
sql | mssql/server
sqlcmd | mssql-tools
sql edge | azure-sql-edge
asp.net core | dotnet/aspnet
asp net | dotnet/aspnet
ASP.NET | dotnet/aspnet
aspnetcore | dotnet/aspnet
aspnet 8.0 alpine | dotnet/aspnet?q=8.0 alpine
alpine aspnet 8.0 | dotnet/aspnet?q=alpine 8.0
asp.net core 9 noble chiseled | dotnet/aspnet?q=9.0 noble chiseled
.net 8 sdk | dotnet/sdk?q=8.0
.NET SDK | dotnet/sdk
dotnet 9 | dotnet/sdk?q=9.0
dotnet9 | dotnet/sdk?q=9.0
.net8 | dotnet/sdk?q=8.0
net core 3.1 | dotnet/sdk?q=3.1
dotnet sdk 10 preview | dotnet/sdk?q=10.0 preview
dotnet runtime 8 | dotnet/runtime?q=8.0
runtime deps | dotnet/runtime-deps
c# | dotnet/sdk
chiseled | dotnet/aspnet?q=chiseled
dotnet chiseled | dotnet/aspnet?q=chiseled
dotnet framework 4.8 | dotnet/framework/runtime?q=4.8
.net framework 4.8.1 | dotnet/framework/runtime?q=4.8.1
framework 3.5 | dotnet/framework/runtime?q=3.5
wcf | dotnet/framework/wcf
aspnet framework 4.8 | dotnet/framework/aspnet?q=4.8
asp.net 4.8 | dotnet/framework/aspnet?q=4.8
.net 4.7.2 sdk | dotnet/framework/sdk?q=4.7.2
.net 3.5 | dotnet/framework/runtime?q=3.5
aspire | dotnet/aspire-dashboard
reverse proxy | dotnet/yarp
windows server 2022 | windows/server?q=2022
server core | windows/servercore
servercore ltsc2022 | windows/servercore?q=ltsc2022
windows server core 2019 | windows/servercore?q=2019
nano server | windows/nanoserver
nanoserver ltsc2025 | windows/nanoserver?q=ltsc2025
iis | windows/servercore/iis
iis windows server 2019 | windows/servercore/iis?q=2019
azure cli | azure-cli
azure cli 2.60 | azure-cli?q=2.60
az | azure-cli
azure powershell | azure-powershell
powershell 7.4 | powershell?q=7.4
pwsh | powershell
jdk 21 | openjdk/jdk?q=21
jdk21 | openjdk/jdk?q=21
java | openjdk/jdk
java 17 ubuntu | openjdk/jdk?q=17 ubuntu
openjdk | openjdk/jdk
node | azurelinux/base/nodejs
node.js 20 | azurelinux/base/nodejs?q=20
node alpine | appsvc/node-alpine
python dev container | devcontainers/python
dev container typescript | devcontainers/typescript-node
devcontainer go | devcontainers/go
codespaces | devcontainers/universal
c++ | devcontainers/cpp
golang | devcontainers/go
ubuntu 22.04 | devcontainers/base?q=ubuntu 22.04
azure functions | azure-functions/base
functions python 3.11 | azure-functions/python?q=3.11
azure function node | azure-functions/node
functions dotnet isolated 8 | azure-functions/dotnet-isolated?q=8
playwright | playwright
playwright python | playwright/python
cosmos emulator | cosmosdb/linux/azure-cosmos-emulator
cosmos db | cosmosdb/linux/azure-cosmos-emulator
azurite | azure-storage/azurite
storage emulator | azure-storage/azurite
event hub emulator | azure-messaging/eventhubs-emulator
service bus emulator | azure-messaging/servicebus-emulator
data api builder | azure-databases/data-api-builder
mariner | cbl-mariner/base/core
mariner 2.0 | cbl-mariner/base/core?q=2.0
azure linux 3 | azurelinux/base/core?q=3
azure linux distroless python | azurelinux/distroless/python
redis | azurelinux/base/redis
postgres | azurelinux/base/postgres
coredns | oss/kubernetes/coredns
kube proxy | oss/kubernetes/kube-proxy
kubeproxy | oss/kubernetes/kube-proxy
k8s pause | oss/kubernetes/pause
ingress nginx | oss/kubernetes/ingress/nginx-ingress-controller
keda | oss/kedacore/keda
keda 2.14 | oss/kedacore/keda?q=2.14
helm keda | helm/keda
otel | oss/otel/opentelemetry-collector-contrib
otel collector | oss/otel/opentelemetry-collector-contrib
dapr | daprio/daprd
opa | oss/open-policy-agent/gatekeeper
key vault csi | oss/azure/secrets-store/provider-azure
calico | oss/calico/node
tts | azure-cognitive-services/speechservices/neural-text-to-speech
apim gateway | azure-api-management/gateway
iot edge | azureiotedge-agent
mcp server | azure-sdk/azure-mcp
hello world | mcr/hello-world
virtual network | bicep/avm/res/network/virtual-network
bicep sql server | bicep/avm/res/sql/server
powershell module az.accounts | psresource/az.accounts
az accounts | psresource/az.accounts
sql sevrer | mssql/server
azrue cli | azure-cli
powershel | powershell
playwrigth | playwright
nanosrever | windows/nanoserver
cosmso emulator | cosmosdb/linux/azure-cosmos-emulator
python3.12 | azurelinux/base/python?q=3.12
windowsservercore | windows/servercore
ps 7.5 | powershell?q=7.5
app service node | appsvc/node-debug
machine learning pytorch | azureml/pytorch-ocr
aspnetapp | dotnet/samples
vs code dev container | devcontainers/base
dotent sdk | dotnet/sdk
"sql server" | mssql/server
aspnet -nightly | dotnet/aspnet
aspnet 8.0 -alpine | dotnet/aspnet?q=8.0 -alpine
*-node | devcontainers/javascript-node
数据库 | mssql/server
微软官方数据库镜像 | mssql/server
SQL数据库 2022 | mssql/server?q=2022
函数 | azure-functions/base
python函数 | azure-functions/python
服务总线 | azure-messaging/servicebus-emulator
服务总线模拟器 | azure-messaging/servicebus-emulator
事件中心 | azure-messaging/eventhubs-emulator
存储模拟器 | azure-storage/azurite
运行时 | dotnet/runtime
.NET 运行时 8 | dotnet/runtime?q=8.0
运行时依赖项 | dotnet/runtime-deps
反向代理 | dotnet/yarp
仪表板 | dotnet/aspire-dashboard
服务器核心 | windows/servercore
开发容器 | devcontainers/base
Java 开发容器 | devcontainers/java
浏览器测试 | playwright
azure 命令行 | azure-cli
文本转语音 | azure-cognitive-services/speechservices/neural-text-to-speech
翻译 | azure-cognitive-services/translator/text-translation
物联网边缘 | azureiotedge-agent
接口管理网关 | azure-api-management/gateway
密钥保管库 | oss/azure/secrets-store/provider-azure
虚拟网络 | bicep/avm/res/network/virtual-network
你好世界 | mcr/hello-world
`;

const CASES = TYPED.trim()
  .split("\n")
  .map((line) => line.split(" | "));

const search = repositorySearch([...CATALOG_NAMES, ...OTHERS].sort(), inEnglish);

function firstPage(query: string): string | undefined {
  const found = search.find(query);
  const [name] = found.names;
  if (name === undefined) return undefined;
  const filter = tagFilterFor(name, found);
  return filter ? `${name}?q=${filter}` : name;
}

describe("words of people", () => {
  it.each(CASES)("%s opens %s", (query = "", page) => expect(firstPage(query)).toBe(page));

  it("puts images before modules, unless modules are named", () => {
    const isModule = (name: string) => /^(?:bicep|psresource)\//.test(name);
    for (const query of ["sql server", "server", "storage", "key vault", "cosmosdb", "redis"]) {
      const names = search(query);
      const first = names.findIndex(isModule);
      expect(first, query).toBeGreaterThan(0);
      expect(names.slice(first).every(isModule), query).toBe(true);
    }
  });

  it("finds something at every key press on the way to a query", () => {
    for (const query of ["sql server 2022", "aspnet 8.0 alpine", "azure cli", "functions python 3.11"]) {
      for (let length = 1; length <= query.length; length += 1) {
        expect(search(query.slice(0, length)).length, query.slice(0, length)).toBeGreaterThan(0);
      }
    }
  });

  it("says which Chinese words it does not know", () => {
    expect(search.find("天气 服务总线").leftOut).toEqual(["天气"]);
    expect(search("天气")).toEqual([]);
  });

  it("supports quotes, dashes and asterisks", () => {
    expect(search('"aspnet"').every((name) => /(?:^|[/-])aspnet(?:$|[/-])/.test(name))).toBe(true);
    expect(search('"aspne"')).toEqual([]);
    expect(search("aspnet -nightly -core").some((name) => /nightly|core/.test(name))).toBe(false);
    expect(search("dotnet/*").every((name) => name.includes("dotnet/"))).toBe(true);
    expect(search("*-node").every((name) => name.endsWith("-node"))).toBe(true);
    expect(search("oss*proxy").every((name) => /^oss.*proxy$/.test(name))).toBe(true);
    expect(search("*")).toHaveLength(CATALOG_NAMES.length + OTHERS.length);
    expect(search("-")).toHaveLength(CATALOG_NAMES.length + OTHERS.length);
    expect(search("[")).toEqual([]);
    expect(search.find("aspnet [x]").leftOut).toEqual(["[", "]"]);
  });
});
