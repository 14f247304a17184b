import { PageLink } from "@/components/address/page-link.client";
import { classNames } from "@/components/ui/class-names";
import { type ComparisonAddress, comparisonPath } from "@/lib/contract/page/comparison-page";
import { translator } from "@/lib/i18n/translator";

/** Links shown: an index can list hundreds of platforms. */
const SHOWN = 60;

type Props = {
  address: ComparisonAddress;
  /** `os/architecture[/variant]`, without duplicates. */
  platforms: readonly string[];
  /** The compared platform, if it is the same on both sides. */
  chosen: string | undefined;
};

/** Renders links to the platforms for which two images can be compared. */
export function PlatformLinks({ address, platforms, chosen }: Props) {
  const t = translator("compare");
  const { platform: asked, osVersion: _, ...withoutPlatform } = address;
  if (platforms.length === 0 && !asked) return null;
  return (
    <nav aria-label={t("platforms")} className="text-small">
      <ul className="flex flex-wrap items-center gap-1.5">
        <li aria-hidden className="mr-1 text-dim">
          {t("platforms")}
        </li>
        {platforms.slice(0, SHOWN).map((platform) => (
          <li key={platform}>
            <PageLink
              scroll={false}
              href={comparisonPath({ ...withoutPlatform, platform })}
              aria-current={platform === chosen ? "true" : undefined}
              className={classNames(
                "inline-block rounded-control border px-2 py-0.5",
                platform === chosen
                  ? "border-accent bg-accent-soft font-semibold text-accent"
                  : "border-line hover:border-line-strong",
              )}
            >
              {platform}
            </PageLink>
          </li>
        ))}
        {asked && (
          <li>
            <PageLink scroll={false} href={comparisonPath(withoutPlatform)} className="px-2 text-accent underline">
              {t("anyPlatform")}
            </PageLink>
          </li>
        )}
        {platforms.length > SHOWN && (
          <li className="text-dim">{t("morePlatforms", { count: platforms.length - SHOWN })}</li>
        )}
      </ul>
    </nav>
  );
}
