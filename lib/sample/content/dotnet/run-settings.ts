import type { RunSettings } from "../images/image";
import { fullVersion } from "./product";
import type { DotnetImage } from "./tag-names";

const PATH = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** Returns `config` of a .NET image: 8.0 introduced the user `app` and port 8080. */
export function runSettings(image: DotnetImage): RunSettings {
  const { product, release, variant } = image;
  const modern = release.line.major >= 8;
  const small = /chiseled|distroless/.test(variant);
  const version = fullVersion(product, release);
  const names = { "runtime-deps": "", runtime: "DOTNET_VERSION", aspnet: "ASPNET_VERSION", sdk: "DOTNET_SDK_VERSION" };
  return {
    ...(modern && small ? { User: "1654" } : {}),
    ...(product === "aspnet" ? { ExposedPorts: { [modern ? "8080/tcp" : "80/tcp"]: {} } } : {}),
    Env: [
      PATH,
      ...(modern ? ["APP_UID=1654", "ASPNETCORE_HTTP_PORTS=8080"] : ["ASPNETCORE_URLS=http://+:80"]),
      "DOTNET_RUNNING_IN_CONTAINER=true",
      ...(names[product] ? [`${names[product]}=${version}`] : []),
    ],
    ...(small ? {} : { Cmd: ["/bin/bash"] }),
    WorkingDir: "/",
    Labels: { "image.version": version, "image.base.os": image.distribution.name },
  };
}
