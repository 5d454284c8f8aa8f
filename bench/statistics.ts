/** The value below which a share (0 to 1) of the numbers lies, between neighbours where it falls between them. */
export const quantile = (numbers: number[], share: number): number => {
  const sorted = Float64Array.from(numbers).sort()
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN]
  return low + (high - low) * (at - Math.floor(at))
}

export const median = (numbers: number[]): number => quantile(numbers, 0.5)

/** How far the middle half of the numbers lies apart (interquartile range). */
export const spread = (numbers: number[]): number => quantile(numbers, 0.75) - quantile(numbers, 0.25)
