import "./globals.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { CONTENT_ID } from "@/components/layout/content-id";
import { FOOTER_ID, Footer } from "@/components/layout/footer";
import { Header } from "@/components/layout/header";
import { Providers } from "@/components/layout/providers.client";
import { Words } from "@/components/layout/words.client";
import { WorkerScript } from "@/components/offline/worker-script";
import { PlainPageScript } from "@/components/theme/plain-page-script";
import { ThemeScript } from "@/components/theme/theme-script";
import { BASE_PATH, belowBase } from "@/lib/contract/base/base-path.mjs";
import { LANGUAGE_TAGS } from "@/lib/contract/locale/locale.mjs";
import { sentWords } from "@/lib/i18n/page-words/sent-words";
import { requestLocale, requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { keepsPages } from "@/lib/server/page/keeps-pages";
import { siteOrigin } from "@/lib/server/page/site-origin";
import { previewMetadata, sitePicture } from "./preview-metadata";

const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  variable: "--font-inter",
  // A late typeface would move the text that is being read.
  display: "optional",
  weight: "100 900",
});
const jetbrainsMono = localFont({
  src: "../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
  variable: "--font-jetbrains-mono",
  display: "optional",
  weight: "100 800",
  adjustFontFallback: false,
});

/** The framework names its icon, and browsers look for the other, at the root of the host. */
const ICONS: Metadata["icons"] = {
  icon: { url: belowBase("/icon.svg"), sizes: "any", type: "image/svg+xml" },
  apple: belowBase("/apple-touch-icon.png"),
};

export function generateMetadata(): Metadata {
  const t = translator("site");
  const [title, description] = [t("name"), t("description")];
  const origin = siteOrigin();
  return {
    title: { default: title, template: `%s · ${title}` },
    description,
    applicationName: title,
    manifest: requestPath("/manifest.webmanifest"),
    ...previewMetadata({ title, description, picture: sitePicture() }),
    ...(BASE_PATH ? { icons: ICONS } : {}),
    metadataBase: origin ? new URL(origin) : null,
    referrer: "same-origin",
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  // The page reaches the edges of a phone's screen, and keeps the room of its notch and its bar itself.
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1116" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = requestLocale();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    // The theme's script sets an attribute before React hydrates.
    <html
      lang={LANGUAGE_TAGS[locale]}
      {...(BASE_PATH ? { "data-base": BASE_PATH } : {})}
      className={`${inter.variable} ${jetbrainsMono.variable}`}
      suppressHydrationWarning
    >
      <head>
        {/* A page painted when half of it is parsed moves when the other half arrives. */}
        <link rel="expect" href={`#${FOOTER_ID}`} blocking="render" />
        <ThemeScript nonce={nonce} />
        {keepsPages() && <WorkerScript nonce={nonce} />}
        <PlainPageScript nonce={nonce} />
      </head>
      <body>
        <Providers locale={locale} messages={sentWords(locale)}>
          <div className="flex min-h-dvh flex-col">
            <Header />
            <main
              id={CONTENT_ID}
              tabIndex={-1}
              className="page focus:outline-none min-h-[calc(100dvh-3rem)] grow pt-2 pb-12"
            >
              {children}
            </main>
            <Footer />
          </div>
        </Providers>
        <Words locale={locale} />
      </body>
    </html>
  );
}
