import "server-only";
import type { RegistryFailure } from "@/lib/server/problem/registry-failure";
import type { Answer } from "../question";

/**
 * The outcome of an attempt. `attempts` is the number of attempts, including this one, that a failure of its kind is
 * worth.
 */
export type Outcome<T = Answer> = { ok: true; answer: T } | Failed;
export type Failed = { ok: false; failure: RegistryFailure; attempts: number };

/** The same once the attempt has ended. `ledOn` tells that the registry endpoint had redirected to a data host. */
export type Attempted<T = Answer> = Outcome<T> & { ledOn: boolean };
