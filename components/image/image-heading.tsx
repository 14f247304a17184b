import { Fragment, type ReactNode } from "react";
import { RegionLink } from "@/components/region/region-link.client";
import { shortDigest } from "@/lib/display/text/short-digest";
import { translator } from "@/lib/i18n/translator";
import type { ImageName } from "@/lib/oci/name/image-name";

type Props = {
  imageName: ImageName;
  /** Words before the name, if the page is not the image itself. */
  of?: string;
  /** What can be done with it, beside the name. */
  children?: ReactNode;
};

/**
 * Renders the image's name in large letters: namespace faint, repository strong, tag or digest in the accent colour,
 * with breadcrumbs above.
 */
export function ImageHeading({ imageName, of, children }: Props) {
  const { repository, tag, digest } = imageName;
  const components = repository.split("/");
  const last = components.pop() ?? repository;
  const namespace = components.length > 0 ? `${components.join("/")}/` : "";
  const pin = digest ? `@${digest.slice(0, digest.indexOf(":") + 1)}${shortDigest(digest)}…` : "";
  const reference = `${tag ? `:${tag}` : ""}${pin}`;
  return (
    <>
      <nav aria-label={translator("repository")("breadcrumb")} className="text-dim text-small">
        <ol className="flex flex-wrap gap-x-1.5">
          <li>
            <RegionLink list={{}} className="hover:text-text hover:underline">
              {translator("catalog")("title")}
            </RegionLink>
          </li>
          {components.map((component, index) => (
            <Fragment key={components.slice(0, index + 1).join("/")}>
              <li aria-hidden>/</li>
              <li>
                <RegionLink
                  list={{ namespace: components.slice(0, index + 1).join("/") }}
                  className="hover:text-text hover:underline"
                >
                  {component}
                </RegionLink>
              </li>
            </Fragment>
          ))}
          <li aria-hidden>/</li>
          <li>
            <RegionLink imageName={{ repository }} className="font-semibold text-text hover:underline">
              {last}
            </RegionLink>
          </li>
        </ol>
      </nav>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="min-w-0 font-semibold text-title tracking-tight [overflow-wrap:anywhere]">
          {of && <span className="font-normal text-dim">{of} </span>}
          <span className="font-normal text-dim">{namespace}</span>
          <wbr />
          {last}
          {reference && (
            <>
              <wbr />
              <span className="text-accent">{reference}</span>
            </>
          )}
        </h1>
        {children}
      </div>
    </>
  );
}
