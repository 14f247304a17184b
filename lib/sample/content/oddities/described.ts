import { makeIndex } from "../images/index-of";
import { appImage } from "../linux/app-image";
import { Releases } from "../repository/releases";
import { oddText } from "./too-much/texts";

const CREATED = "2026-07-14T17:03:09.000Z";
const OCI = "org.opencontainers.image.";

type Words = Readonly<Record<string, string>>;

function described(name: string, annotations: Words, labels: Words): Releases {
  const app = { repository: name, version: "1.0", distribution: "noble", format: "oci", created: CREATED } as const;
  const make = () => {
    const images = (["amd64", "arm64"] as const).map((each) => appImage({ ...app, run: { Labels: labels } }, each));
    return makeIndex("oci", images, annotations);
  };
  return new Releases(name).publish({ key: "1.0", created: CREATED, make }, [{ name: "1.0" }]);
}

/** Returns an image that describes itself in annotations of its index and in labels, old and new. */
export function describedImage(name: string): Releases {
  return described(
    name,
    {
      [`${OCI}title`]: "Sample weaver",
      [`${OCI}description`]: "Weaves samples from threads, for everybody who needs cloth.",
      [`${OCI}source`]: "https://github.com/microsoft/containerregistry",
    },
    {
      [`${OCI}title`]: "Base of the weaver",
      [`${OCI}vendor`]: "The weavers",
      [`${OCI}licenses`]: "MIT",
      "org.label-schema.usage": "https://learn.microsoft.com/azure/container-registry/",
      "org.label-schema.url": "https://www.microsoft.com/",
    },
  );
}

/** Returns an image whose labels are too long, deceive, or lead nowhere. */
export function oddlyDescribedImage(name: string): Releases {
  return described(
    name,
    {},
    {
      [`${OCI}title`]: "Reversed \u202egnp.exe",
      [`${OCI}description`]: oddText("description", 100_000),
      [`${OCI}source`]: "javascript:alert(1)",
      [`${OCI}documentation`]: "https://mcr.microsoft.com@deceiver.sample.invalid/",
      [`${OCI}url`]: `https://host.sample.invalid/${"a".repeat(5_000)}`,
      [`${OCI}vendor`]: "<b>bold</b>",
    },
  );
}
