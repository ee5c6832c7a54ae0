export function median(numbers) {
  return percentile(numbers, 50);
}

/** By the nearest rank; the middle of two for a median of an even count. */
export function percentile(numbers, percent) {
  if (numbers.length === 0) throw new Error("Nothing was measured.");
  const sorted = [...numbers].sort((a, b) => a - b);
  if (percent === 50 && sorted.length % 2 === 0) {
    return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
  }
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
}
