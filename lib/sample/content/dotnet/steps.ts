import type { Step } from "../images/image";
import { linkLayer, payloadLayer, textLayer } from "../images/layer-files";
import { baseSteps } from "../linux/base";
import { PRODUCTS, type Product } from "./product";
import { type DotnetImage, distributionName } from "./tag-names";

/** Bytes that each product adds, for glibc; musl builds are a tenth smaller. */
const SIZES: Record<Product, number> = { "runtime-deps": 40_000, runtime: 150_000, aspnet: 100_000, sdk: 260_000 };

const PATHS: Record<Product, string> = {
  "runtime-deps": "usr/lib/libicu-data.bin",
  runtime: "usr/share/dotnet/shared/Microsoft.NETCore.App/coreclr.bin",
  aspnet: "usr/share/dotnet/shared/Microsoft.AspNetCore.App/aspnetcore.bin",
  sdk: "usr/share/dotnet/sdk/sdk.bin",
};

/** Returns the name of the base image: small variants have a root file system of their own. */
function baseName({ distribution, variant }: DotnetImage): string {
  const small = /^(chiseled|distroless)/.exec(variant)?.[0];
  return small ? `${distribution.name}-${small}` : distribution.name;
}

/** Returns a product's step. All images of a release for the same C library and architecture share its layer. */
function productStep(product: Product, image: DotnetImage, architecture: string): Step {
  const { release, distribution, variant } = image;
  const library = distribution.kind === "alpine" ? "musl" : "glibc";
  const flavor = product === "aspnet" && variant.includes("composite") ? "composite" : "plain";
  const size = Math.round(SIZES[product] * (library === "musl" ? 0.9 : 1) * (flavor === "composite" ? 1.4 : 1));
  const { line, patch, preview } = release;
  const key = `dotnet ${product} ${line.version}.${patch}-${preview ?? ""} ${library} ${flavor} ${architecture}`;
  return {
    createdBy: `COPY /dotnet-${product} /usr/share/dotnet # buildkit`,
    layer: payloadLayer(key, PATHS[product], size),
  };
}

/**
 * Returns the steps of a Linux image. `key` distinguishes rebuilds of one version: only their last, small layer
 * differs.
 */
export function linuxSteps(image: DotnetImage, architecture: string, key: string, created: string): Step[] {
  const { product, variant } = image;
  const deps = `dotnet deps ${baseName(image)} ${variant.includes("extra") ? "extra" : "plain"} ${architecture}`;
  const products = PRODUCTS.slice(1, PRODUCTS.indexOf(product) + 1);
  const user = { "etc/passwd": "root:x:0:0:root:/root:/bin/sh\napp:x:1654:1654::/home/app:/bin/false\n" };
  return [
    ...baseSteps(baseName(image), architecture),
    {
      createdBy: "RUN /bin/sh -c install packages # buildkit",
      layer: payloadLayer(deps, PATHS["runtime-deps"], SIZES["runtime-deps"]),
    },
    { createdBy: "ENV APP_UID=1654 ASPNETCORE_HTTP_PORTS=8080 DOTNET_RUNNING_IN_CONTAINER=true" },
    { createdBy: "RUN /bin/sh -c add user app # buildkit", layer: textLayer("dotnet user app", user) },
    ...products.map((name) => productStep(name, image, architecture)),
    ...(products.length > 0
      ? [
          {
            createdBy: "RUN /bin/sh -c ln -s # buildkit",
            layer: linkLayer("dotnet link", "usr/bin/dotnet", "/usr/share/dotnet/dotnet"),
          },
        ]
      : []),
    {
      createdBy: "COPY /build-information /etc/image-build # buildkit",
      layer: textLayer(`build ${key} ${architecture} ${created}`, {
        "etc/image-build": `${key}\n${architecture}\n${created}\n${distributionName(image)}\n`,
      }),
    },
  ];
}
