import type { MetadataRoute } from "next";
import type { StaticImageData } from "next/image";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { LANGUAGE_TAGS } from "@/lib/contract/locale/locale.mjs";
import { CATALOG_PATH, catalogPath, checkPath, ENDPOINTS_PATH } from "@/lib/contract/page/page-path";
import { requestLocale, requestPath } from "@/lib/i18n/request-locale";
import { translator } from "@/lib/i18n/translator";
import { DEFAULT_REGION } from "@/lib/mar/region";
import { refuseWrite } from "@/lib/server/http/refuse-write";
import icon192 from "./icon-192.png";
import icon512 from "./icon-512.png";
import maskable from "./icon-maskable.png";

const REGION = { region: DEFAULT_REGION };

/**
 * Answers with what a system needs to install the site, in the language of the address. It is one app in every language.
 * @see https://www.w3.org/TR/appmanifest/
 */
export function GET(): Response {
  const t = translator("site");
  const manifest: MetadataRoute.Manifest = {
    id: belowBase(CATALOG_PATH),
    lang: LANGUAGE_TAGS[requestLocale()],
    name: t("name"),
    short_name: t("name"),
    description: t("description"),
    start_url: requestPath(catalogPath(REGION)),
    scope: belowBase(CATALOG_PATH),
    display: "standalone",
    // The address is the image's name, so it stays in sight where the system can show it.
    display_override: ["minimal-ui"],
    background_color: "#ffffff",
    theme_color: "#ffffff",
    categories: ["developer", "utilities"],
    icons: [iconOf(icon192, "any"), iconOf(icon512, "any"), iconOf(maskable, "maskable")],
    shortcuts: [
      { name: t("navigation.catalog"), url: requestPath(catalogPath(REGION)) },
      { name: t("navigation.files"), url: requestPath(checkPath(REGION)) },
      { name: t("navigation.endpoints"), url: requestPath(ENDPOINTS_PATH) },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "Content-Type": "application/manifest+json", "Cache-Control": "public, max-age=3600" },
  });
}

function iconOf({ src, width, height }: StaticImageData, purpose: "any" | "maskable") {
  return { src: belowBase(src), sizes: `${width}x${height}`, type: "image/png", purpose };
}

export { GET as HEAD, refuseWrite as DELETE, refuseWrite as PATCH, refuseWrite as POST, refuseWrite as PUT };
