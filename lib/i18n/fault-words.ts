import en from "@/messages/fault.en.json";

/** The words for a fault in the layout of all pages, where neither the address's language nor a catalog is known. */
export const FAULT_WORDS = { ...en, language: "en" } as const;
