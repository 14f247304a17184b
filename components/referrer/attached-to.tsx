import type { ReactNode } from "react";
import { RegionLink } from "@/components/region/region-link.client";
import { shortDigest } from "@/lib/display/text/short-digest";
import { translator } from "@/lib/i18n/translator";
import { attachedTag } from "@/lib/mar/attached/attached-tag";
import type { Digest } from "@/lib/oci/name/digest";
import type { ImageName } from "@/lib/oci/name/image-name";

type Props = {
  imageName: ImageName;
  /** The subject that the manifest names. */
  subject: Digest | undefined;
};

/** Renders what a manifest is attached to, by its own statement or by its tag. */
export function AttachedTo({ imageName: { repository, tag }, subject }: Props) {
  const t = translator("attached");
  const named = tag && !subject ? attachedTag(tag) : undefined;
  const digest = subject ?? named?.digest;
  if (!digest) return null;
  const words = {
    digest: shortDigest(digest),
    link: (text: ReactNode) => (
      <RegionLink imageName={{ repository, digest }} title={digest} className="text-accent underline">
        <code className="text-code">{text}</code>
      </RegionLink>
    ),
  };
  return (
    <p className="text-small">{named ? t.rich(`namedAfter.${named.kind}`, words) : t.rich("attachedTo", words)}</p>
  );
}
