import "server-only";
import { masked } from "./masked";

/** A setting that does not parse: its name, its text and the expected form. */
export type WrongSetting = { name: string; value: string; expected: string };

/** Thrown once at the start, for all settings that do not parse. Its message omits passwords. */
export class SettingsFailure extends Error {
  override readonly name = "SettingsFailure";
  readonly settings: readonly string[];

  constructor(wrong: readonly WrongSetting[]) {
    super(wrong.map(({ name, value, expected }) => `${name} is ${masked(value)}; expected ${expected}.`).join("\n"));
    this.settings = wrong.map(({ name }) => name);
  }
}
