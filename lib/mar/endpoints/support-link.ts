/** The pages where Microsoft takes reports of trouble with pulling. */
export const SUPPORT_LINKS = {
  "support-request": "https://azure.microsoft.com/support/create-ticket/",
  issue: "https://github.com/microsoft/containerregistry/issues/new",
} as const;
export type SupportLink = keyof typeof SUPPORT_LINKS;
