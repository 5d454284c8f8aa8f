/** An exact share such as 3/5. No float ever decides a vote. */
export type Fraction = { num: number; den: number }

/** A share of any size, `den` > 0, in lowest terms: what sums and products are made with. */
export type Exact = { num: bigint; den: bigint }

/** The smallest whole number that is at least `share` of `of`: the seats a quorum needs. */
export const atLeast = (share: Fraction, of: number): number =>
  Number((BigInt(of) * BigInt(share.num) + BigInt(share.den) - 1n) / BigInt(share.den))

/** `den` > 0. */
export const exact = (num: number | bigint, den: number | bigint = 1n): Exact => lowest(BigInt(num), BigInt(den))

export const plus = (a: Exact, b: Exact): Exact => lowest(a.num * b.den + b.num * a.den, a.den * b.den)
export const times = (a: Exact, b: Exact): Exact => lowest(a.num * b.num, a.den * b.den)

/** Negative: `a` is smaller; 0: equal; positive: larger. By cross multiplication. */
export const compareExact = (a: Exact, b: Exact): number => {
  const [left, right] = [a.num * b.den, b.num * a.den]
  return left < right ? -1 : left > right ? 1 : 0
}

/** As numbers; null where they are too large to be exact. */
export const toFraction = ({ num, den }: Exact): Fraction | null => {
  const fraction = { num: Number(num), den: Number(den) }
  return Number.isSafeInteger(fraction.num) && Number.isSafeInteger(fraction.den) ? fraction : null
}

const lowest = (num: bigint, den: bigint): Exact => {
  const by = divisor(num < 0n ? -num : num, den)
  return { num: num / by, den: den / by }
}

/** Euclid. */
const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b))
