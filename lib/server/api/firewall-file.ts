import "server-only";
import { firewallComments } from "@/lib/i18n/files/firewall-comments";
import { chooseRegions } from "@/lib/mar/firewall/firewall-file";
import { FIREWALL_OUTPUTS, firewallOutputIdSchema } from "@/lib/mar/firewall/firewall-outputs";
import { REGIONS } from "@/lib/mar/region";
import { BadRequest } from "../http/bad-request";
import { PROGRAM_CACHE_CONTROL } from "../http/caching";
import { readRegion } from "../http/registry-path";

/**
 * Answers with firewall rules as a download, for the regions in the query, or for all if it names none. Comments are in the
 * request's language.
 * @throws BadRequest
 */
export function firewallFileResponse(form: string, regions: readonly string[]): Response {
  const output = firewallOutputIdSchema.safeParse(form).data;
  if (!output) throw new BadRequest("NAME_UNKNOWN", "there are no firewall rules in this form");
  const chosen = chooseRegions(regions.length > 0 ? regions.map(readRegion) : REGIONS);
  if (!chosen) throw new BadRequest("NAME_UNKNOWN", "there is no such region");
  const { fileName, language, text } = FIREWALL_OUTPUTS[output](chosen, firewallComments());
  return new Response(text, {
    headers: {
      "Content-Type": `${language === "json" ? "application/json" : "text/plain"}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": PROGRAM_CACHE_CONTROL,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
