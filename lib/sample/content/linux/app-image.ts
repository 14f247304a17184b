import { numberOf } from "../archive/choice";
import { makeAttestation } from "../images/attestation";
import { type Format, makeImage, type RunSettings } from "../images/image";
import { makeIndex } from "../images/index-of";
import { payloadLayer, textLayer } from "../images/layer-files";
import type { Made } from "../images/made";
import { LINUX_PLATFORMS, type LinuxArchitecture } from "./architecture";
import { baseSteps } from "./base";

/** A Linux image with one program on a distribution. `created` is RFC 3339. */
export type AppImage = {
  repository: string;
  version: string;
  distribution: string;
  format: Format;
  created: string;
  run?: RunSettings;
  /** The name of the image that it says it was built on. */
  base?: string;
};

/** Makes the image for one architecture: the distribution, the program, its settings. */
export function appImage(app: AppImage, architecture: LinuxArchitecture): Made {
  const { repository, version, distribution, format, created, run, base } = app;
  const program = repository.split("/").at(-1) ?? repository;
  const key = `app ${repository} ${version} ${architecture}`;
  const size = 90_000 + numberOf(repository, 160_000);
  return makeImage({
    format,
    platform: LINUX_PLATFORMS[architecture].platform,
    created,
    steps: [
      ...baseSteps(distribution, architecture),
      { createdBy: `ARG VERSION=${version}` },
      {
        createdBy: `COPY ${program} /usr/local/bin/ # buildkit`,
        layer: payloadLayer(key, `usr/local/bin/${program}`, size),
      },
      {
        createdBy: `COPY ${program}.conf /etc/ # buildkit`,
        layer: textLayer(`${key} ${created}`, {
          [`etc/${program}.conf`]: `version = ${version}\nbuilt = ${created}\n`,
        }),
      },
      { createdBy: `ENTRYPOINT ["/usr/local/bin/${program}"]` },
    ],
    run: {
      Env: ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],
      Entrypoint: [`/usr/local/bin/${program}`],
      WorkingDir: "/",
      Labels: {
        "org.opencontainers.image.version": version,
        "org.opencontainers.image.title": program,
        "org.opencontainers.image.created": created,
        ...(base ? { "org.opencontainers.image.base.name": base } : {}),
      },
      ...run,
    },
  });
}

/** Makes the image for several architectures. `attested` adds BuildKit's attestation of each. */
export function appIndex(app: AppImage, architectures: readonly LinuxArchitecture[], attested = false): Made {
  const images = architectures.map((architecture) => appImage(app, architecture));
  const name = `${app.repository}@${app.version}`;
  const attestations = attested ? images.map((image) => makeAttestation(image, name, app.created)) : [];
  return makeIndex(app.format, [...images, ...attestations]);
}
