/** Where the device keeps the names of the repositories opened last. */
export const RECENT_KEY = "recent-repositories";
