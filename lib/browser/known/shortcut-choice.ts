import { readKeptText, writeKeptText } from "./kept-text";

/** The key under which this device saves that single keys are no shortcuts. */
const SHORTCUTS_KEY = "shortcuts";

/** The choice since the page was opened. It applies even if the device cannot save it. */
let sinceOpened: boolean | undefined;

/** Returns false if somebody turned the shortcuts of one key off on this device. */
export function areShortcutsOn(): boolean {
  return sinceOpened ?? readKeptText(SHORTCUTS_KEY) !== "off";
}

/** Turns the shortcuts of one key on or off, also for the next visit if the device allows. */
export function turnShortcuts(on: boolean): void {
  sinceOpened = on;
  writeKeptText(SHORTCUTS_KEY, on ? "" : "off");
}
