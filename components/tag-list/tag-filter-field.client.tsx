"use client";

import { memo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { HiddenState } from "@/components/address/hidden-state";
import { SearchField } from "@/components/ui/search-field";
import type { TypedText } from "@/components/ui/use-typed-text.client";
import { pageEntries } from "@/lib/contract/page/page-path";
import { keyInAddress } from "@/lib/contract/page/page-state";
import { FILTER_HELP_ID } from "./filter-help-id";
import { useListPlace } from "./list-place.client";

/** `text`: the address's filter. `help`: the filter's syntax. */
type Props = { text: string; help: ReactNode } & Pick<TypedText, "field" | "type" | "settle">;

/** Renders the filter field with its explanation. */
export const TagFilterField = memo(function TagFilterField({ text, help, field, type, settle }: Props) {
  const t = useTranslations("repository");
  const { region } = useListPlace();
  return (
    <search className="relative min-w-60 flex-1">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          settle();
        }}
      >
        <SearchField
          name={keyInAddress("q")}
          label={t("filter")}
          placeholder={t("filterPlaceholder")}
          aria-keyshortcuts="/"
          ref={field}
          defaultValue={text}
          onChange={type}
          className="[&_input]:pr-9"
        />
        <HiddenState entries={pageEntries({ region })} />
      </form>
      <button
        type="button"
        popoverTarget={FILTER_HELP_ID}
        aria-label={t("help.button")}
        title={t("help.button")}
        className="absolute top-1/2 right-1.5 inline-flex size-6 -translate-y-1/2 items-center justify-center text-dim hover:text-text"
      >
        <span
          aria-hidden
          className="flex size-4 items-center justify-center rounded-full border border-current font-semibold text-[0.625rem] leading-none"
        >
          ?
        </span>
      </button>
      {help}
    </search>
  );
});
