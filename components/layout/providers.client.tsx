"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { IntlProvider, type Messages } from "use-intl";
import { FollowedAddressProvider } from "@/components/address/followed-address.client";
import { Announcer } from "@/components/feedback/announcer.client";
import { LOCALE, TIME_ZONE } from "@/lib/i18n/locale";
import { FocusKeeper } from "./focus-keeper.client";

/** What client components everywhere rely on. */
export function Providers({ messages, children }: { messages: Partial<Messages>; children: ReactNode }) {
  const [queryClient] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, retry: 1, refetchOnWindowFocus: false } } }),
  );
  return (
    <NuqsAdapter>
      <QueryClientProvider client={queryClient}>
        <IntlProvider locale={LOCALE} messages={messages} timeZone={TIME_ZONE}>
          <FollowedAddressProvider>
            <Announcer>{children}</Announcer>
          </FollowedAddressProvider>
          <FocusKeeper />
        </IntlProvider>
      </QueryClientProvider>
    </NuqsAdapter>
  );
}
