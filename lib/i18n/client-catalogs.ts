import type { Locale } from "@/lib/contract/locale/locale.mjs";
import type en from "@/messages/client-messages.en.json";
import { withoutStamps } from "./translation/stamped";

export type ClientCatalog = typeof en;

/**
 * The words for error messages of clients, by language. Each language is a script of its own, which browsers load when a
 * page in that language shows such a message; the other words are in every page.
 */
export const CLIENT_CATALOGS: Readonly<Record<Locale, () => Promise<ClientCatalog>>> = {
  en: () => import("@/messages/client-messages.en.json").then((module) => module.default),
  "zh-cn": () => import("@/messages/client-messages.zh-cn.json").then((module) => withoutStamps(module.default)),
};
