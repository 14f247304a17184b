/** Where the choice of how to pull is kept, on this device only. */
export const PULL_KEY = "pull";
