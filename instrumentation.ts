/** Runs once before the server takes requests: a setting that does not parse prevents the start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  if (process.env.NODE_ENV === "development") {
    const { keepExchangesWhileDeveloping } = await import("@/lib/server/exchange/exchanges-while-developing");
    keepExchangesWhileDeveloping();
  }
  const { prepareServer } = await import("@/lib/server/process/prepare");
  await prepareServer();
}
