"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { IntlProvider, type Locale, type Messages } from "use-intl";
import { FollowedAddressProvider } from "@/components/address/followed-address.client";
import { Announcer } from "@/components/feedback/announcer.client";
import { TIME_ZONE } from "@/lib/i18n/time/time-zone";
import { FocusKeeper } from "./focus-keeper.client";

type Props = { locale: Locale; messages: Partial<Messages>; children: ReactNode };

/** Provides the contexts of all client components. */
export function Providers({ locale, messages, children }: Props) {
  const [queryClient] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, retry: 1, refetchOnWindowFocus: false } } }),
  );
  return (
    <NuqsAdapter>
      <QueryClientProvider client={queryClient}>
        <IntlProvider locale={locale} messages={messages} timeZone={TIME_ZONE}>
          <FollowedAddressProvider>
            <Announcer>{children}</Announcer>
          </FollowedAddressProvider>
          <FocusKeeper />
        </IntlProvider>
      </QueryClientProvider>
    </NuqsAdapter>
  );
}
