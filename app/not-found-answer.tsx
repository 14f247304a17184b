import type { ReactNode } from "react";
import { InvalidAddress } from "@/components/feedback/lazy-invalid-address.client";
import { UnknownImage } from "@/components/feedback/lazy-unknown-image.client";
import type { PageProblem } from "@/lib/contract/page/page";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import type { Region } from "@/lib/mar/region";
import type { ImageName } from "@/lib/oci/name/image-name";
import { setPageStatus } from "@/lib/server/page/page-status";

/** Longest quotation of the wrong text, in characters. */
const MOST_OF_PART = 400;

/** Renders an address that names nothing, with the matching status: which part of it is wrong. */
export function InvalidAnswer({ problem, part }: { problem: PageProblem; part: string }) {
  setPageStatus(404);
  return <InvalidAddress problem={problem} part={visibleText(cutText(part, MOST_OF_PART).text)} />;
}

type UnknownProps = {
  imageName: ImageName;
  region: Region;
  /** True if the other region knows it. */
  children?: ReactNode;
};

/** Renders an image or repository that the region's registry does not know, with the matching status. */
export function UnknownAnswer({ imageName, region, children }: UnknownProps) {
  setPageStatus(404);
  return <UnknownImage {...{ imageName, region }}>{children}</UnknownImage>;
}
