import { HiddenState } from "@/components/address/hidden-state";
import { Button } from "@/components/ui/button";
import { type EndpointsKey, type EndpointsQuery, endpointsEntries } from "@/lib/contract/page/endpoints-page";
import { ENDPOINTS_PATH } from "@/lib/contract/page/page-path";
import { requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { INPUT_MAX_LENGTH } from "@/lib/mar/input/input-reading";

const NAME: EndpointsKey = "mirror";

/**
 * Renders a form for an image name. The name goes into the address, so that the form works without scripts and can be
 * shared.
 */
export function MirrorForm({ query: { mirror, ...kept } }: { query: EndpointsQuery }) {
  const t = translator("mirror");
  return (
    // A plain form: the page must load in full, with its own security policy.
    <form action={requestPath(`${ENDPOINTS_PATH}#mirrors`)} className="grid gap-1">
      <label htmlFor="mirror" className="font-semibold text-small">
        {t("form")}
      </label>
      <div className="flex gap-2">
        <input
          key={mirror}
          id="mirror"
          name={NAME}
          type="text"
          aria-describedby="mirror-hint"
          defaultValue={mirror}
          maxLength={INPUT_MAX_LENGTH}
          placeholder={t("placeholder")}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          className="h-9 w-full min-w-0 rounded-control border border-line bg-raised px-3 font-mono text-code placeholder:text-dim hover:border-line-strong focus:border-accent focus:outline-3 focus:outline-accent-soft"
        />
        <HiddenState entries={endpointsEntries(kept)} />
        <Button type="submit" className="h-9">
          {t("submit")}
        </Button>
      </div>
      <p id="mirror-hint" className="text-dim text-note">
        {t("hint")}
      </p>
    </form>
  );
}
