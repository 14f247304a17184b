import "server-only";

/** The part of a logger that the registry client writes to; pino's has it. */
export type Logger = {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
};

export const SILENT: Logger = { info() {}, warn() {} };
