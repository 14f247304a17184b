import { ArrowLeftRight } from "lucide-react";
import { PageLink } from "@/components/address/page-link.client";
import { ComparedImage } from "@/components/comparison/compared-image";
import { PlatformLinks } from "@/components/comparison/platform-links";
import { buttonClass } from "@/components/ui/button";
import { type ComparedName, formatComparedName } from "@/lib/contract/page/compared-name";
import { comparisonPath } from "@/lib/contract/page/comparison-page";
import { wishLabel } from "@/lib/display/image/platform-label";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import { type PlatformCandidate, sharedPlatforms } from "@/lib/oci/platform/comparable-platforms";
import { platformKey } from "@/lib/oci/platform/normal-platform";
import type { ComparedSide, ComparedSides } from "@/lib/server/image/region/compared-images";
import { Differences } from "./differences";
import { SideProblem } from "./side-problem";

type Props = {
  from: ComparedName;
  to: ComparedName;
  region: Region;
  platform: string | undefined;
  osVersion: string | undefined;
  sides: Promise<ComparedSides>;
};

/** Renders two images, each as it was read, and their differences. */
export async function Comparison({ from, to, region, platform, osVersion, sides }: Props) {
  const t = translator("compare");
  const read = await sides;
  const address = { from: formatComparedName(from), to: formatComparedName(to), region, platform, osVersion };
  const asked = platform && wishLabel({ platform, osVersion });
  const [first, second] = [chosenKey(read.from), chosenKey(read.to)];
  return (
    <>
      <div className="grid gap-3 md:grid-cols-2">
        <Side title={t("from")} name={from} side={read.from} platform={asked} />
        <Side title={t("to")} name={to} side={read.to} platform={asked} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <PlatformLinks
          address={address}
          platforms={sharedPlatforms(candidatesOf(read.from), candidatesOf(read.to))}
          chosen={first === second ? first : undefined}
        />
        <PageLink
          href={comparisonPath({ ...address, from: address.to, to: address.from })}
          className={buttonClass("plain", "small")}
        >
          <ArrowLeftRight aria-hidden className="size-3.5" />
          {t("swap")}
        </PageLink>
      </div>
      {read.from.state === "read" && read.to.state === "read" && (
        <Differences names={{ from, to }} from={read.from} to={read.to} />
      )}
    </>
  );
}

type SideProps = { title: string; name: ComparedName; side: ComparedSide; platform: string | undefined };

function Side({ title, name, side, platform }: SideProps) {
  const resolved = side.state === "failed" ? undefined : side.resolved;
  const compared = side.state === "read" ? { digest: side.contents.digest, platform: side.platform } : undefined;
  return (
    <ComparedImage {...{ title, name, resolved, compared }}>
      <SideProblem {...{ name, side, platform }} />
    </ComparedImage>
  );
}

function candidatesOf(side: ComparedSide): readonly PlatformCandidate[] {
  return side.state === "read" || side.state === "lacking" ? side.candidates : [];
}

function chosenKey(side: ComparedSide): string | undefined {
  return side.state === "read" && side.platform ? platformKey(side.platform) : undefined;
}
