import "server-only";
import type { Region } from "@/lib/mar/region";
import { formatter } from "../formatter";
import { translator } from "../translator";

/** Returns the writers of comments in files of firewall rules, in the request's language. */
export function firewallComments() {
  const t = translator("firewall.comments");
  return {
    variables: (names: readonly string[]) => t("variables", { names: formatter().list(names) }),
    cloud: ({ name, host, documented }: { name: string; host: string; documented: boolean }) =>
      t(documented ? "cloud" : "cloudToCheck", { cloud: name, host }),
    undocumented: ({ name, region }: { name: string; region: Region }) => t("undocumented", { region, cloud: name }),
  };
}
