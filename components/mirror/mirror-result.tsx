import type { ReactNode } from "react";
import { RegionLink } from "@/components/region/region-link.client";
import { CopyButton } from "@/components/ui/copy-button.client";
import { translator } from "@/lib/i18n/translator";
import type { MirrorName } from "@/lib/mar/name/mirror-check";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { formatImageName, type ImageName } from "@/lib/oci/name/image-name";

type Props = {
  check: MirrorName;
  /** What MAR has of it. */
  children: ReactNode;
};

/** Renders a pasted image name: its host, and the official name that it corresponds to. */
export function MirrorResult({ check, children }: Props) {
  const t = translator("mirror");
  const { given, official, relation, name, successor, region } = check;
  return (
    <section aria-label={t("result")} className="rounded-control border border-line">
      <p className={`px-3 py-2 font-semibold text-small ${official === false ? "text-warning" : ""}`}>
        {t(`relations.${relation}`)}
      </p>
      <dl className="grid gap-x-4 gap-y-1.5 border-line border-t px-3 py-2 text-small sm:grid-cols-[8rem_minmax(0,1fr)]">
        <Row name={t("host")}>
          {given.host === undefined ? (
            t("noHost")
          ) : (
            <>
              <code className="text-code">{given.host}</code>{" "}
              <strong className={`font-semibold ${official ? "text-good" : "text-ended"}`}>
                {official ? t("officialHost") : t("unofficialHost")}
              </strong>
            </>
          )}
        </Row>
        <Row name={t("name")}>
          {/* Another line says whether MAR has the given digest: a name with the digest would look like proof. */}
          {name ? <OfficialImage region={region} name={withoutDigest(name)} /> : t("noName")}
          {successor && (
            <span className="block">
              {t("wentOn")} <OfficialImage region={region} name={withoutDigest(successor)} />
            </span>
          )}
        </Row>
        {children}
      </dl>
    </section>
  );
}

function withoutDigest({ repository, tag }: ImageName): ImageName {
  return { repository, ...(tag ? { tag } : {}) };
}

/** Renders a line of the result. */
export function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-dim">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}

/** Renders a name in MAR, to open and copy. */
export function OfficialImage({ region, name }: { region: Region; name: ImageName }) {
  const text = `${REGION_HOSTS[region].registry}/${formatImageName(name)}`;
  return (
    <>
      <RegionLink imageName={name} inRegion={region} className="text-accent underline">
        <code className="text-code">{text}</code>
      </RegionLink>{" "}
      <CopyButton text={text} label={translator("mirror")("copy", { name: text })} look="bare" size="row" />
    </>
  );
}
