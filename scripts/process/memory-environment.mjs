/**
 * Makes the C library return buffers of 32 KiB and more to the system at once: otherwise it keeps them, and the process
 * seems as large as it once was. Below the size of one read of a connection (64 KiB), as these come and go between
 * buffers that stay. Other C libraries ignore these variables.
 * @see https://man7.org/linux/man-pages/man3/mallopt.3.html
 */
const ALLOCATION = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "32768",
  MALLOC_TRIM_THRESHOLD_: "131072",
};

/** While developing, the process also has the bundler, which takes 1 GB to make a few pages: the server would refuse all that it does not know. */
const DEVELOPMENT_BUDGET = "8GB";

/**
 * Returns how the web server's process takes memory.
 * @param {"start" | "dev"} mode
 * @param {Record<string, string | undefined>} [env] what is set already
 * @returns {Record<string, string>} environment variables
 */
export function memoryEnvironment(mode, { MEMORY_BUDGET: named } = process.env) {
  const budget = named ?? (mode === "dev" ? DEVELOPMENT_BUDGET : undefined);
  return { ...ALLOCATION, ...(budget === undefined ? {} : { MEMORY_BUDGET: budget }) };
}
