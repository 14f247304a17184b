import { ComparedImage } from "@/components/comparison/compared-image";
import { ComparisonForm } from "@/components/comparison/comparison-form";
import { ComparisonSummary } from "@/components/comparison/comparison-summary";
import { LayersComparison } from "@/components/comparison/layers-comparison";
import { PlatformLinks } from "@/components/comparison/platform-links";
import { SettingsComparison } from "@/components/comparison/settings-comparison";
import { UnknownComparedImage } from "@/components/comparison/unknown-compared-image";
import { readComparedName } from "@/lib/contract/page/compared-name";
import { compareImages } from "@/lib/mar/comparison/compare-images";
import { layersOf } from "@/lib/oci/config/image-layers";
import { readImageConfig } from "@/lib/oci/config/read-image-config";
import { digestOf, IMAGE, NEXT_TAG, NOW, ONE, REPOSITORY, TAG, TWO } from "../samples";
import { Specimen } from "../specimen";

const STEPS = ["ADD rootfs", "RUN apt-get update", "COPY app"];

/** Returns an image with a layer of 20 MB per letter. */
function image(letters: string, config: object) {
  const layers = [...letters].map((letter) => ({ digest: digestOf(letter), size: 20_000_000 }));
  const manifest = { schemaVersion: 2 as const, config: { digest: digestOf(letters.slice(-1)), size: 500 }, layers };
  const history = layers.map((_, at) => ({ created_by: STEPS[at] ?? "RUN" }));
  return { manifest, config: readImageConfig({ os: "linux", config }).config, layers: layersOf(manifest, { history }) };
}

const FROM = image("abc", { Env: ["PATH=/usr/bin", "DOTNET_VERSION=9.0.1"], User: "app" });
const TO = image("abd", { Env: ["PATH=/usr/bin", "DOTNET_VERSION=10.0.3"], ExposedPorts: { "8080/tcp": {} } });
const COMPARED = compareImages(FROM, TO);
const LINUX = { os: "linux", architecture: "amd64" };
const NAMES = { from: `${REPOSITORY}:${TAG}`, to: `${REPOSITORY}:${NEXT_TAG}` };
const typed = (text: string) => ({ text, reading: readComparedName(text, "global") });

/** Renders a comparison of two images, and its form with names that are wrong. */
export function ComparisonSpecimens() {
  const next = {
    imageName: { repository: REPOSITORY, tag: NEXT_TAG },
    reference: NEXT_TAG,
    region: "global",
    hasHost: true,
  } as const;
  return (
    <>
      <Specimen name="ComparisonForm">
        <ComparisonForm names={{ from: typed(NAMES.from), to: typed("A:1") }} region="global" platform="linux/amd64" />
        <PlatformLinks
          address={{ ...NAMES, region: "global" }}
          platforms={["linux/amd64", "linux/arm64/v8"]}
          chosen="linux/amd64"
        />
      </Specimen>
      <Specimen name="ComparedImage">
        <ComparedImage
          title="A"
          name={{ imageName: IMAGE, reference: TAG, region: "global", hasHost: false }}
          resolved={{ digest: ONE, readAt: NOW }}
          compared={{ digest: TWO, platform: LINUX }}
        />
        <ComparedImage title="B" name={next} resolved={undefined} compared={undefined}>
          <UnknownComparedImage name={next} isRepository />
        </ComparedImage>
      </Specimen>
      <Specimen name="ComparisonSummary, SettingsComparison, LayersComparison" isWide>
        <ComparisonSummary comparison={COMPARED} {...NAMES} />
        {COMPARED.run && <SettingsComparison run={COMPARED.run} />}
        <LayersComparison layers={COMPARED.layers} from={FROM.layers} to={TO.layers} />
      </Specimen>
    </>
  );
}
