import "server-only";
import { masked } from "./masked";

/** A setting that does not parse: its name, the text it holds and what it should look like. */
export type WrongSetting = { name: string; value: string; expected: string };

/** Thrown at the start, once for all the settings that do not parse. Passwords are left out of the message. */
export class SettingsFailure extends Error {
  override readonly name = "SettingsFailure";
  readonly settings: readonly string[];

  constructor(wrong: readonly WrongSetting[]) {
    super(wrong.map(({ name, value, expected }) => `${name} is ${masked(value)}; expected ${expected}.`).join("\n"));
    this.settings = wrong.map(({ name }) => name);
  }
}
