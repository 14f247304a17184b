import { ComparisonSummary } from "@/components/comparison/comparison-summary";
import { LayersComparison } from "@/components/comparison/layers-comparison";
import { SettingsComparison } from "@/components/comparison/settings-comparison";
import { Notice } from "@/components/feedback/notice";
import { CutText } from "@/components/ui/cut-text";
import type { ComparedName } from "@/lib/contract/page/compared-name";
import { type Whole, wholeConfig } from "@/lib/contract/whole";
import { shortComparedNames } from "@/lib/display/image/short-image-name";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { compareImages } from "@/lib/mar/comparison/compare-images";
import { platformKey } from "@/lib/oci/platform/normal-platform";
import { formatPlatform } from "@/lib/oci/platform/platform";
import type { ImageContents } from "@/lib/server/image/image-contents";
import type { ComparedSide } from "@/lib/server/image/region/compared-images";

type ReadSide = Extract<ComparedSide, { state: "read" }>;
type Props = { names: { from: ComparedName; to: ComparedName }; from: ReadSide; to: ReadSide };

/** Renders the differences of two images that were read. */
export function Differences({ names, from, to }: Props) {
  const t = translator("compare");
  const platformOf = ({ platform }: ReadSide) => (platform ? formatPlatform(platform) : t("unknownPlatform"));
  if (from.contents.digest === to.contents.digest) {
    return (
      <Notice
        title={
          from.resolved.digest === to.resolved.digest ? t("same") : t("samePlatform", { platform: platformOf(from) })
        }
      />
    );
  }
  const comparison = compareImages(comparable(from.contents), comparable(to.contents));
  const [first, second] = shortComparedNames(names.from, names.to);
  const wholes = { from: configOf(names.from, from), to: configOf(names.to, to) };
  const differ = from.platform && to.platform && platformKey(from.platform) !== platformKey(to.platform);
  return (
    <>
      {differ && (
        <p className="text-small text-warning">
          {t("platformsDiffer", { from: platformOf(from), to: platformOf(to) })}
        </p>
      )}
      <ComparisonSummary comparison={comparison} from={first} to={second} />
      <WrongFields name={first} contents={from.contents} />
      <WrongFields name={second} contents={to.contents} />
      {comparison.run ? (
        <SettingsComparison run={comparison.run} wholes={wholes} />
      ) : (
        <p className="text-small text-warning">{t("configMissing")}</p>
      )}
      <LayersComparison
        layers={comparison.layers}
        from={from.contents.layers}
        to={to.contents.layers}
        wholes={wholes}
      />
    </>
  );
}

function configOf({ imageName: { repository }, region }: ComparedName, { contents }: ReadSide): Whole {
  return wholeConfig(region, repository, { manifest: contents.digest, digest: contents.manifest.config.digest });
}

function comparable({ manifest, config }: ImageContents) {
  return { manifest, ...(config?.ok ? { config: config.value.config } : {}) };
}

/** An unreadable part of a configuration would look like an unset value. */
function WrongFields({ name, contents: { config } }: { name: string; contents: ImageContents }) {
  if (!config?.ok || config.value.problems.length === 0) return null;
  const { problems, more } = config.value;
  const paths = formatter().list(problems.map(({ path }) => path || "/"));
  return (
    <p className="text-small text-warning [overflow-wrap:anywhere]">
      <CutText text={translator("compare")("wrongType", { name, paths })} most={2000} />
      {more > 0 && ` ${translator("config")("more", { count: more })}`}
    </p>
  );
}
