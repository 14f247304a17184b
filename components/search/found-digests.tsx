import { PageLink } from "@/components/address/page-link.client";
import { imagePath } from "@/lib/contract/page/page-path";
import type { FoundDigestView } from "@/lib/contract/search/search";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { groupedBy } from "@/lib/mar/history/grouped-by";
import type { Region } from "@/lib/mar/region";
import { formatImageName } from "@/lib/oci/name/image-name";

type Props = { places: readonly FoundDigestView[]; region: Region; isCut: boolean };

/** Renders where digests are, each with the tags that have or had it. */
export function FoundDigests({ places, region, isCut }: Props) {
  const t = translator("search.digests");
  return (
    <>
      {[...groupedBy(places, ({ digest }) => digest)].map(([digest, found]) => (
        <section key={digest} aria-labelledby={digest}>
          <h2 id={digest} className="font-mono text-code [overflow-wrap:anywhere]">
            {digest}
          </h2>
          <ul data-rows>
            {found.map((place) => (
              <Place
                key={`${place.repository} ${place.tag} ${place.within} ${place.is}`}
                place={place}
                region={region}
              />
            ))}
          </ul>
        </section>
      ))}
      {isCut && <p className="text-dim text-small">{t("cut")}</p>}
    </>
  );
}

function Place({ place, region }: { place: FoundDigestView; region: Region }) {
  const t = translator("search.digests");
  const { repository, tag, digest, within = digest, is, as, lastSeen } = place;
  // A tag that has another digest by now leads elsewhere.
  const imageName = is === "now" ? { repository, tag } : { repository, digest: within };
  return (
    <li className="relative flex flex-wrap items-baseline gap-x-4 border-line border-b py-1 text-small hover:bg-panel">
      <PageLink
        href={imagePath(imageName, is === "now" ? { region } : { region, tag })}
        className="min-w-0 grow basis-64 rounded-small font-mono text-code after:absolute after:inset-0 [overflow-wrap:anywhere]"
      >
        {formatImageName({ repository, tag })}
      </PageLink>
      <span className="flex flex-wrap gap-x-3 text-dim text-note">
        <span>{t(`as.${as}`)}</span>
        <span>{t(`is.${is}`)}</span>
        <time dateTime={lastSeen}>{formatter().day(lastSeen)}</time>
      </span>
    </li>
  );
}
