import { RegionLink } from "@/components/region/region-link.client";
import type { IndexNotice } from "@/lib/contract/image/index-notice";
import { shortDigest } from "@/lib/display/text/short-digest";
import { translator } from "@/lib/i18n/translator";
import type { NestingLimits } from "@/lib/oci/manifest/nested-index";
import type { Repository } from "@/lib/oci/name/repository";

type Props = { repository: Repository; notices: readonly IndexNotice[]; limits: NestingLimits };

/** Renders what the indexes list but the platforms lack: for each reason how many, which, and why. */
export function IndexNotices({ repository, notices, limits }: Props) {
  const t = translator("nesting");
  if (notices.length === 0) return null;
  return (
    <ul aria-label={t("title")} className="grid gap-1 border-line border-t px-4 py-2.5 text-small">
      {notices.map(({ kind, count, digests, problem }) => (
        <li key={kind}>
          <span className="text-warning">{t(kind, { count, ...limits })}</span>{" "}
          {problem && <span>{translator("failure")(`reasons.${problem.reason ?? "unavailable"}`)} </span>}
          {digests.map((digest) => (
            <span key={digest}>
              <RegionLink imageName={{ repository, digest }} title={digest} className="text-accent hover:underline">
                <code className="text-code">{shortDigest(digest)}</code>
              </RegionLink>{" "}
            </span>
          ))}
          {count > digests.length && <span className="text-dim">{t("named", { count: digests.length })}</span>}
        </li>
      ))}
    </ul>
  );
}
