"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { IntlProvider } from "use-intl";
import { Announcer } from "@/components/feedback/announcer.client";
import { LOCALE, messages, TIME_ZONE } from "@/lib/i18n/messages";

/** What client components everywhere rely on. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, retry: 1, refetchOnWindowFocus: false } } }),
  );
  return (
    <NuqsAdapter>
      <QueryClientProvider client={queryClient}>
        <IntlProvider locale={LOCALE} messages={messages} timeZone={TIME_ZONE}>
          <Announcer>{children}</Announcer>
        </IntlProvider>
      </QueryClientProvider>
    </NuqsAdapter>
  );
}
