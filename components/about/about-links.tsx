import type { AboutView } from "@/lib/contract/about/about-view";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { translator } from "@/lib/i18n/translator";
import { productOf } from "@/lib/mar/product/products";
import { sourceOf } from "@/lib/mar/product/sources";
import { parseWebAddress, type WebAddress } from "@/lib/mar/web-address";
import type { Repository } from "@/lib/oci/name/repository";
import { ExternalLink } from "./external-link";
import { ReadmeLink } from "./readme-link.client";

/** Longest list of words on the line, in characters. */
const LONGEST = 120;

type Props = { repository: Repository; about: AboutView | undefined; isReadmeOpen: boolean };

/** Renders where to read on, each address from the first source that has one, and who publishes; all of it is below. */
export function AboutLinks({ repository, about, isReadmeOpen }: Props) {
  const t = translator("about");
  const image = about?.image.kind === "described" ? about.image.description : undefined;
  const portal = about?.portal.kind === "listed" ? about.portal.details : undefined;
  const product = productOf(repository);
  const ours = product && sourceOf(product.id);
  const links: readonly (readonly [name: string, address: WebAddress | undefined])[] = [
    [
      t("documentation"),
      parseWebAddress(ours?.documentation) ?? image?.documentation?.value.address ?? portal?.documentation?.address,
    ],
    [t("source"), image?.source?.value.address],
    [t("website"), image?.url?.value.address ?? portal?.website?.address],
    [t("license"), portal?.license?.address],
  ];
  const words = [portal?.publisher && t("publisher", { publisher: portal.publisher }), portal?.categories.join(", ")];
  const said = words.filter(Boolean).join(" · ");
  return (
    <p className="flex max-h-12 min-h-12 flex-wrap items-center gap-x-4 overflow-hidden max-[22.5rem]:max-h-18 max-[22.5rem]:min-h-18 sm:max-h-6 sm:min-h-6">
      {links.map(([name, address]) => address && <ExternalLink key={name} address={address} name={name} />)}
      {(portal?.readme || isReadmeOpen) && (
        <ReadmeLink {...{ repository, isOpen: isReadmeOpen }}>
          {t(isReadmeOpen ? "closeReadme" : "openReadme")}
        </ReadmeLink>
      )}
      {about ? <State about={about} /> : <span className="text-dim">{t("asking")}</span>}
      {said && <span className="min-w-0 truncate text-dim">{visibleText(cutText(said, LONGEST).text)}</span>}
    </p>
  );
}

/** Renders what the portal has not said. */
function State({ about: { portal } }: { about: AboutView }) {
  const t = translator("about.state");
  if (portal.kind === "listed" || portal.kind === "off" || portal.kind === "unasked") return null;
  return <span className="text-dim">{t(portal.kind)}</span>;
}
