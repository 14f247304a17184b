import type { ProductRow } from "./product";

/** .NET and .NET Framework. Of those that share a name, the one that people mean most often comes first. */
export const DOTNET = [
  [
    "dotnet-sdk",
    ".NET SDK",
    "dotnet/sdk",
    "sdk|dotnet|net|dotnet core sdk|net core sdk|net core|dotnet core|csharp|fsharp|c sharp",
  ],
  [
    "dotnet-aspnet",
    "ASP.NET Core Runtime",
    "dotnet/aspnet",
    "aspnet|asp net|asp|asp net core|aspnet core|aspnetcore|dotnet|net|net core|dotnet core|kestrel|blazor|chiseled|composite|dotnet chiseled|dotnet composite",
  ],
  [
    "dotnet-runtime",
    ".NET Runtime",
    "dotnet/runtime",
    "runtime|chiseled|dotnet chiseled|net runtime|dotnet core runtime|net core runtime|dotnet|net|net core|dotnet core",
  ],
  [
    "dotnet-runtime-deps",
    ".NET Runtime Dependencies",
    "dotnet/runtime-deps",
    "runtime deps|chiseled|dotnet chiseled|aot|dotnet deps|native aot|dotnet aot|self contained",
  ],
  ["dotnet-monitor", ".NET Monitor", "dotnet/monitor", "net monitor"],
  ["dotnet-monitor-base", ".NET Monitor Base", "dotnet/monitor/base"],
  ["aspire-dashboard", "Aspire Dashboard", "dotnet/aspire-dashboard", "aspire|net aspire|dotnet aspire"],
  ["yarp", "YARP", "dotnet/yarp", "reverse proxy|yet another reverse proxy"],
  ["dotnet-samples", ".NET Samples", "dotnet/samples", "dotnet sample|net samples|aspnetapp|dotnetapp"],
  ["dotnet-nightly-sdk", ".NET SDK, nightly", "dotnet/nightly/sdk", "dotnet nightly|nightly sdk|sdk preview"],
  ["dotnet-nightly-aspnet", "ASP.NET Core Runtime, nightly", "dotnet/nightly/aspnet", "dotnet nightly|nightly aspnet"],
  [
    "framework-runtime",
    ".NET Framework Runtime",
    "dotnet/framework/runtime",
    "framework|dotnet framework|net framework|framework runtime|netfx|full framework",
  ],
  [
    "framework-aspnet",
    "ASP.NET for .NET Framework",
    "dotnet/framework/aspnet",
    "framework|dotnet framework|net framework|netfx|aspnet framework|asp net framework|framework aspnet|aspnet iis|classic asp|asp net mvc|web forms",
  ],
  [
    "framework-sdk",
    ".NET Framework SDK",
    "dotnet/framework/sdk",
    "framework|dotnet framework|net framework|framework sdk|netfx|netfx sdk|msbuild|visual studio build tools",
  ],
  ["framework-wcf", "WCF", "dotnet/framework/wcf", "windows communication foundation|dotnet framework|net framework"],
  ["framework-samples", ".NET Framework Samples", "dotnet/framework/samples", "framework samples"],
  ["dotnet-prereqs", ".NET Build Prerequisites", "dotnet-buildtools/prereqs", "dotnet build tools|buildtools"],
] as const satisfies readonly ProductRow[];
