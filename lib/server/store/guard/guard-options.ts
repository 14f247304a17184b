import "server-only";
import type { Driver } from "./driver";

export type Logger = {
  info: (fields: object, message: string) => void;
  warn: (fields: object, message: string) => void;
};

/** What guards a store. */
export type GuardOptions = {
  driver: Driver;
  logger: Logger;
  /** What the store in memory may take meanwhile, in bytes. */
  mostBytes?: number;
  /** The first and the longest time between two attempts to take a database up again, in milliseconds. */
  retry?: { first: number; most: number };
  /** How long the first opening is waited for, in milliseconds. */
  patience?: number;
};
