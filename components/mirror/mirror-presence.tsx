import type { ReactNode } from "react";
import type { MirroredImage, Presence } from "@/lib/contract/image/mirrored-image";
import { translator } from "@/lib/i18n/translator";
import type { MirrorName } from "@/lib/mar/name/mirror-check";
import { REGION_HOSTS } from "@/lib/mar/region";
import { OfficialImage, Row } from "./mirror-result";

type Props = { check: MirrorName; image: MirroredImage };

/** Renders what MAR has of the image: the given digest, the tag, or at least the repository. */
export function MirrorPresence({ check: { given, name, region }, image }: Props) {
  const t = translator("mirror");
  const { digest, tag, repository } = image;
  return (
    <>
      <Row name={t("digest")}>
        {given.digest && <code className="block text-code">{given.digest}</code>}
        {!given.digest && t("noDigest")}
        {given.digest && !digest && t("digestUnasked")}
        {digest && (
          <Said presence={digest} missing={<span className="font-semibold text-ended">{t("notServed")}</span>}>
            {(found) => (
              <>
                <span className="font-semibold text-good">{t("served", { host: REGION_HOSTS[region].registry })}</span>{" "}
                {t("servedName")} <OfficialImage region={region} name={{ repository: found, digest: given.digest }} />
              </>
            )}
          </Said>
        )}
      </Row>
      {tag && (
        <Row name={t("tag")}>
          <code className="text-code">{name?.tag}</code>{" "}
          <Said presence={tag} missing={t("tagMissing")}>
            {(found) =>
              !given.digest
                ? t("tagIs", { digest: found })
                : found === given.digest
                  ? t("tagSame")
                  : t("tagDiffers", { digest: found })
            }
          </Said>
        </Row>
      )}
      {repository && (
        <Row name={t("repository")}>
          <Said presence={repository} missing={t("repositoryMissing")}>
            {() => t("repositoryThere")}
          </Said>
        </Row>
      )}
    </>
  );
}

type SaidProps<T> = { presence: Presence<T>; missing: ReactNode; children: (value: T) => ReactNode };

function Said<T>({ presence, missing, children }: SaidProps<T>) {
  if (presence.state === "there") return children(presence.value);
  if (presence.state === "missing") return missing;
  const { reason = "unavailable", requestId } = presence.problem;
  return (
    <span className="text-warning">
      {translator("mirror")("failed", { reason: translator("failure.reasons")(reason) })}
      {requestId && (
        <>
          {" "}
          <code className="text-code">{requestId}</code>
        </>
      )}
    </span>
  );
}
