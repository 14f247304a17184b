const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** A number of bytes in decimal units, as registries and `docker` count: `95.9 MB`. */
export function formatBytes(bytes: number, locale: string): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  const digits = power === 0 || value >= 100 ? 0 : 1;
  const unit = UNITS[power] ?? "byte";
  const options = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: digits } as const;
  // English writes "152 byte" even in short form.
  return new Intl.NumberFormat(locale, options).format(value).replace(/\bbyte\b/, "B");
}
