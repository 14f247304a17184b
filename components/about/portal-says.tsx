import { Address } from "@/components/artifact/address";
import { Fact } from "@/components/artifact/facts";
import { Words } from "@/components/artifact/words";
import { Age } from "@/components/feedback/age.client";
import { RegionLink } from "@/components/region/region-link.client";
import { CutText } from "@/components/ui/cut-text";
import type { PortalView } from "@/lib/contract/about/about-view";
import { wholeOfPortal, wholePart } from "@/lib/contract/whole";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import type { PortalDetails } from "@/lib/mar/portal/details";
import { portalPage } from "@/lib/mar/portal/portal-page";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { ExternalLink } from "./external-link";
import { Sayings } from "./sayings";

/** Supported tags that are links; the rest are words. */
const LINKED = 30;

type Props = { repository: Repository; region: Region; portal: PortalView; now: number };

/** Renders what the official portal says, or why it says nothing. */
export function PortalSays({ repository, region, portal, now }: Props) {
  const t = translator("about");
  const title = t("sources.portal");
  if (portal.kind === "unasked") return null;
  if (portal.kind !== "listed") return <Sayings {...{ title }} note={t(`explained.${portal.kind}`)} />;
  const { details, readAt } = portal;
  const note = t.rich("read", { age: () => <Age at={readAt} now={now} /> });
  return (
    <Sayings {...{ title, note }}>
      <PortalFacts {...{ repository, region, details }} />
      <Fact name={t("page")}>
        <ExternalLink address={portalPage(repository)} name={t("openPortal")} />
      </Fact>
    </Sayings>
  );
}

function PortalFacts({ repository, region, details }: Omit<Props, "portal" | "now"> & { details: PortalDetails }) {
  const t = translator("about");
  const whole = wholeOfPortal(region, repository);
  const { categories, supportedTags, lastModified } = details;
  return (
    <>
      {(["name", "publisher", "description"] as const).map((field) => (
        <Fact key={field} name={t(field === "publisher" ? "publishedBy" : field)}>
          {details[field] && <CutText text={details[field]} whole={wholePart(whole, field)} />}
        </Fact>
      ))}
      <Fact name={t("categories")}>
        {categories.length > 0 && <Words words={categories} whole={wholePart(whole, "categories")} />}
      </Fact>
      <Fact name={t("supportedTags")}>
        {supportedTags.length > 0 && (
          <span className="flex flex-wrap gap-x-3">
            {supportedTags.slice(0, LINKED).map((tag) => (
              <RegionLink key={tag} imageName={{ repository, tag }} className="text-accent hover:underline">
                <code className="text-code">{tag}</code>
              </RegionLink>
            ))}
            {supportedTags.length > LINKED && (
              <Words words={supportedTags.slice(LINKED)} whole={wholePart(whole, "supportedTags")} />
            )}
          </span>
        )}
      </Fact>
      {(["documentation", "website", "license"] as const).map((field) => (
        <Fact key={field} name={t(field)}>
          {details[field] && <Address value={details[field]} whole={wholePart(whole, field)} />}
        </Fact>
      ))}
      <Fact name={t("changed")}>
        {lastModified && <time dateTime={lastModified}>{formatter().day(lastModified)}</time>}
      </Fact>
    </>
  );
}
