import en from "@/messages/fault.en.json";

/** The words for a fault in what is around all pages, which knows neither the address's language nor a catalog. */
export const FAULT_WORDS = { ...en, language: "en" } as const;
