import "server-only";
import type { Locale } from "@/lib/contract/locale/locale.mjs";
import en from "@/messages/en.json";
import zhCn from "@/messages/zh-cn.json";
import { withoutStamps } from "./translation/stamped";

/** The visible text of every page, by language. To add a language, add it here and in `client-catalogs.ts`. */
export const CATALOGS: Record<Locale, typeof en> = { en, "zh-cn": withoutStamps(zhCn) };
