import "server-only";
import { REGIONS } from "@/lib/mar/region";
import { startApart } from "../apart/read-apart";
import { setAddressTeller } from "../log/address-teller.mjs";
import { log } from "../log/log";
import { settings } from "../settings/settings";
import { SettingsFailure } from "../settings/settings-failure";
import { visitorAddress } from "../visitor/visitor-address";
import { cachedRegistryOf } from "./cached-registries";
import { startKeeping } from "./kept-answers";
import { startReader } from "./reader";
import { processStore } from "./store";

/** Checks the settings, ends the process if one does not parse, and starts to read the catalogs into memory. */
export async function prepareServer(): Promise<void> {
  try {
    settings();
  } catch (error) {
    if (!(error instanceof SettingsFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  const { logsAddresses, trustedProxies } = settings();
  if (logsAddresses) setAddressTeller((exchange) => visitorAddress(exchange, trustedProxies));
  startApart();
  processStore();
  startKeeping();
  startReader();
  for (const region of REGIONS) {
    cachedRegistryOf(region)
      .catalog()
      .then(({ value }) => log.info({ region, repositories: value.length }, "catalog read"))
      .catch((error) => log.warn({ region, error: String(error) }, "catalog not read yet"));
  }
}
