import { makeImage, type Step } from "../images/image";
import { makeIndex } from "../images/index-of";
import { payloadLayer } from "../images/layer-files";
import type { Made } from "../images/made";
import { LINUX_PLATFORMS } from "../linux/architecture";
import { windowsBaseSteps } from "../windows/base";
import { windowsVersion } from "../windows/release";
import { architecturesOf } from "./distribution";
import { fullVersion } from "./product";
import { runSettings } from "./run-settings";
import { linuxSteps } from "./steps";
import type { DotnetImage } from "./tag-names";

function windowsImage(image: DotnetImage, key: string, created: string): Made {
  const { distribution, product, release } = image;
  const [edition = "", windows = ""] = distribution.name.split("-");
  const version = windowsVersion(windows, created);
  const name = `dotnet ${product} ${fullVersion(product, release)} windows`;
  const steps: Step[] = [
    ...windowsBaseSteps(edition === "windowsservercore" ? "servercore" : edition, windows, version, created),
    { createdBy: "cmd /S /C COPY dotnet", layer: payloadLayer(name, "Files/Program Files/dotnet/dotnet.bin", 150_000) },
    { createdBy: "cmd /S /C setx", layer: payloadLayer(`build ${key} ${created}`, "Hives/build.bin", 900) },
  ];
  const { User: _, Cmd: __, ...run } = runSettings(image);
  const platform = { architecture: "amd64", os: "windows", "os.version": version };
  return makeImage({
    format: "docker",
    platform,
    created,
    steps,
    run: { ...run, Cmd: ["cmd.exe"], User: "ContainerUser" },
  });
}

/** Returns the images of one distribution: one for each architecture, or a single one on Windows. */
export function platformImages(image: DotnetImage, key: string, created: string): Made[] {
  if (image.distribution.kind === "windows") return [windowsImage(image, key, created)];
  return architecturesOf(image.distribution, image.release.line.major).map((architecture) =>
    makeImage({
      format: "docker",
      platform: LINUX_PLATFORMS[architecture].platform,
      created,
      steps: linuxSteps(image, architecture, key, created),
      run: runSettings(image),
    }),
  );
}

/** Returns the manifest list that is pushed for an image of .NET. */
export function dotnetIndex(image: DotnetImage, key: string, created: string): Made {
  return makeIndex("docker", platformImages(image, key, created));
}
