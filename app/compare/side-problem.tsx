import { UnknownComparedImage } from "@/components/comparison/unknown-compared-image";
import { Failure } from "@/components/feedback/lazy-failure.client";
import type { ComparedName } from "@/lib/contract/page/compared-name";
import { translator } from "@/lib/i18n/translator";
import { formatImageName } from "@/lib/oci/name/image-name";
import type { ComparedSide } from "@/lib/server/image/region/compared-images";
import { isUnknown } from "@/lib/server/problem/outcome";

type Props = { name: ComparedName; side: ComparedSide; platform: string | undefined };

/** Renders what prevents the comparison of one image or its configuration; nothing if all of it was read. */
export function SideProblem({ name, side, platform }: Props) {
  const t = translator("compare");
  const { imageName, region } = name;
  if (side.state === "other") {
    return <p className="text-small">{t("other", { kind: translator("image")(`kind.${side.kind}`) })}</p>;
  }
  if (side.state === "lacking") {
    const words = platform && side.candidates.length > 0 ? t("lacking", { platform }) : t("lackingAny");
    return <p className="text-small text-warning">{words}</p>;
  }
  const config = side.state === "read" ? side.contents.config : undefined;
  const problem = side.state === "failed" ? side.problem : config?.ok === false ? config.problem : undefined;
  if (problem && isUnknown(problem) && side.state === "failed") {
    return <UnknownComparedImage name={name} isRepository={problem.code === "NAME_UNKNOWN"} />;
  }
  return problem ? <Failure {...{ problem, region }} subject={formatImageName(imageName)} /> : null;
}
