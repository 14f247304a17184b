import "server-only";
import { readSettings, type Settings } from "./read-settings";

let known: Settings | undefined;

/**
 * Returns the settings of this process, read from its environment once.
 * @throws SettingsFailure naming every setting that does not parse
 */
export function settings(): Settings {
  known ??= readSettings(process.env);
  return known;
}
