"use client";

import { Fragment } from "react";
import { useTranslations } from "use-intl";
import { RegionLink } from "@/components/region/region-link.client";
import { CopyButton } from "@/components/ui/copy-button.client";
import type { DigestPlace } from "@/lib/display/json/pretty-writer";
import type { Repository } from "@/lib/oci/name/repository";

type Props = { text: string; digests: readonly DigestPlace[]; repository: Repository | undefined };

/** Renders a text with its digests: links for those of manifests, copy buttons for the others. */
export function DigestsInText({ text, digests, repository }: Props) {
  const t = useTranslations("document");
  return (
    <>
      {digests.map(({ start, end, digest, isManifest }, position) => (
        <Fragment key={start}>
          {text.slice(digests[position - 1]?.end ?? 0, start)}
          {isManifest && repository ? (
            <RegionLink imageName={{ repository, digest }} className="text-accent underline">
              {digest}
            </RegionLink>
          ) : (
            <>
              {text.slice(start, end)}
              {/* Must not exceed its line's height. */}
              <CopyButton
                text={digest}
                label={t("copyDigest", { digest })}
                look="bare"
                size="row"
                className="-my-2 align-middle"
              />
            </>
          )}
        </Fragment>
      ))}
      {text.slice(digests.at(-1)?.end ?? 0)}
    </>
  );
}
