import type { ReactNode } from "react";
import { Age } from "@/components/feedback/age.client";
import { RegionLink } from "@/components/region/region-link.client";
import { CopyButton } from "@/components/ui/copy-button.client";
import type { ComparedName } from "@/lib/contract/page/compared-name";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import { formatImageName } from "@/lib/oci/name/image-name";
import { formatPlatform, type Platform } from "@/lib/oci/platform/platform";

type Props = {
  title: string;
  name: ComparedName;
  /** What the name resolves to, if known, and when the registry said so (milliseconds since 1970). */
  resolved: { digest: Digest; readAt: number } | undefined;
  /** The part of the image that is compared, if any. */
  compared: { digest: Digest; platform: Platform | undefined } | undefined;
  /** What prevents the comparison. */
  children?: ReactNode;
};

/** Renders one of two images: its name, what it resolves to, and the compared platform. */
export function ComparedImage({ title, name, resolved, compared, children }: Props) {
  const t = translator("compare");
  const { imageName, region } = name;
  const text = formatImageName(imageName);
  const digest = resolved?.digest;
  const platform = compared?.platform && formatPlatform(compared.platform);
  return (
    <section aria-label={title} className="grid min-w-0 content-start gap-1 rounded-card border border-line px-4 py-3">
      <p className="text-dim text-note">
        {title} · {REGION_HOSTS[region].registry}
        {resolved && (
          <>
            {" · "}
            {translator("image").rich("read", { age: () => <Age at={resolved.readAt} now={Date.now()} /> })}
          </>
        )}
      </p>
      <h2 className="font-semibold text-lead [overflow-wrap:anywhere]">
        <RegionLink imageName={imageName} inRegion={region} platform={platform} className="text-accent hover:underline">
          {text}
        </RegionLink>
      </h2>
      {digest && (
        <p className="flex items-start gap-1">
          <code className="min-w-0 text-code text-dim [overflow-wrap:anywhere]">{digest}</code>
          <CopyButton text={digest} label={t("copyDigest", { name: text })} look="bare" size="row" />
        </p>
      )}
      {compared && (
        <p className="text-small">
          {platform ?? t("unknownPlatform")}
          {compared.platform?.osVersion && <span className="text-dim"> {compared.platform.osVersion}</span>}
          {compared.digest !== digest && (
            <code className="block text-code text-dim [overflow-wrap:anywhere]">{compared.digest}</code>
          )}
        </p>
      )}
      {children}
    </section>
  );
}
