/**
 * The middle of some figures; of an even number the mean of the two in the middle.
 * @param {readonly number[]} figures
 */
function median(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/**
 * `median [min–max]`, or one figure where they are all the same.
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
 * How many times one median is the other.
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
