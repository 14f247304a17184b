import "server-only";

/** The methods of a logger that the registry client uses; pino's logger has them. */
export type Logger = {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
};

export const SILENT: Logger = { info() {}, warn() {} };
