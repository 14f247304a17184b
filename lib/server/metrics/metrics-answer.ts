import "server-only";
import { METRICS_TYPE } from "@/lib/contract/metrics";
import { currentExchange } from "../exchange/exchange";
import { BadRequest } from "../http/bad-request";
import { settings } from "../settings/settings";
import { clientAddress } from "../visitor/visitor-address";
import { metricsText } from "./metrics";

/**
 * Answers with what this process has counted.
 * @throws BadRequest for an address that may not read it
 */
export async function metricsAnswer(): Promise<Response> {
  const { metricsReaders, trustedProxies } = settings();
  const exchange = currentExchange();
  if (metricsReaders && !(exchange && metricsReaders(clientAddress(exchange, trustedProxies)))) {
    throw new BadRequest("NAME_UNKNOWN", "METRICS_READERS does not name this address");
  }
  return new Response(await metricsText(), { headers: { "Content-Type": METRICS_TYPE, "Cache-Control": "no-store" } });
}
