/**
 * Returns the median; for an even number, the mean of the middle two.
 * @param {readonly number[]} figures
 */
function median(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/**
 * Returns `median [min–max]`, or one figure if all are equal.
 * @param {readonly number[]} figures
 * @param {string} [unit]
 */
export function spread(figures, unit = "") {
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const tail = unit && ` ${unit}`;
  if (least === most) return `${round(least)}${tail}`;
  return `${round(median(figures))}${tail} [${round(least)}–${round(most)}]`;
}

/**
 * Returns the ratio of two medians.
 * @param {readonly number[]} figures
 * @param {readonly number[]} baseline
 */
export function ratio(figures, baseline) {
  return `${(median(figures) / median(baseline)).toFixed(2)} ×`;
}

/** @param {number} figure */
export function round(figure) {
  const digits = Number.isInteger(figure) || Math.abs(figure) >= 100 ? 0 : Math.abs(figure) >= 10 ? 1 : 2;
  return figure.toLocaleString("en-US", { maximumFractionDigits: digits });
}
