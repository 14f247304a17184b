import { translator } from "@/lib/i18n/translator";
import { REGION_FACTS } from "@/lib/mar/endpoints/region-facts";
import { SERVICE_TAGS } from "@/lib/mar/endpoints/service-tag";
import { REGION_HOSTS, REGIONS } from "@/lib/mar/region";

/** Renders what each service tag covers, and where no source says that the tags suffice. */
export function ServiceTagReasons() {
  const t = translator("firewall.tags");
  return (
    <section>
      <h3 className="mb-1 font-semibold">{t("title")}</h3>
      <ul className="grid gap-1">
        {SERVICE_TAGS.map(({ name, reason }) => (
          <li key={name}>
            <code className="text-code">{name}</code> {t(reason)}
          </li>
        ))}
        {REGIONS.filter((region) => !REGION_FACTS[region].serviceTags.documented).map((region) => (
          <li key={region} className="text-warning">
            {t("undocumented", { host: REGION_HOSTS[region].registry, cloud: REGION_FACTS[region].serviceTags.cloud })}
          </li>
        ))}
      </ul>
    </section>
  );
}
