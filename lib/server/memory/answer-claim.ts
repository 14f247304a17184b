import "server-only";
import { currentExchange } from "../exchange/exchange";
import { Claim, noRoom } from "./claim";
import { memory } from "./memory";

/**
 * Counts the bytes of an answer that was built whole, until its reader has taken it or left.
 * @throws RegistryFailure `busy` if too many bytes already wait for their readers
 */
export function holdForReader(bytes: number): void {
  const response = currentExchange()?.response;
  if (!response || response.destroyed) return;
  const claim = new Claim(memory(), "sent");
  if (!claim.take(bytes)) throw noRoom();
  response.once("close", () => claim.end());
}
