import "server-only";
import { settings } from "../settings/settings";

/** Returns true if browsers may keep pages of this server. In development, scripts change under the same address. */
export function keepsPages(): boolean {
  return settings().keepsPages && process.env.NODE_ENV === "production";
}
