"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { IntlProvider, type Locale, type Messages } from "use-intl";
import { FollowedAddressProvider } from "@/components/address/followed-address.client";
import { GoingEnd } from "@/components/address/going.client";
import { Announcer } from "@/components/feedback/announcer.client";
import { wordsText } from "@/lib/i18n/page-words/words-text";
import { TIME_ZONE } from "@/lib/i18n/time/time-zone";
import { FocusKeeper } from "./focus-keeper.client";

type Props = {
  locale: Locale /** As JSON, where the document has no words yet. */;
  messages?: string | undefined;
  children: ReactNode;
};

/** Messages by their text: one in a browser, one of each language on the server. */
const known = new Map<string, Partial<Messages>>();

function parsed(text: string): Partial<Messages> {
  const messages: Partial<Messages> = known.get(text) ?? JSON.parse(text);
  known.set(text, messages);
  return messages;
}

/** Provides the contexts of all client components. */
export function Providers({ locale, messages, children }: Props) {
  return (
    <NuqsAdapter>
      <IntlProvider locale={locale} messages={parsed(messages ?? wordsText(locale))} timeZone={TIME_ZONE}>
        <FollowedAddressProvider>
          <Announcer>{children}</Announcer>
        </FollowedAddressProvider>
        <FocusKeeper />
        <GoingEnd />
      </IntlProvider>
    </NuqsAdapter>
  );
}
