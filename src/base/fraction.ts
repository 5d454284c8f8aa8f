/** An exact share such as 3/5. No float ever decides a vote. */
export type Fraction = { num: number; den: number }

/** The smallest whole number that is at least `share` of `of`: the seats a quorum needs. */
export const atLeast = (share: Fraction, of: number): number =>
  Number((BigInt(of) * BigInt(share.num) + BigInt(share.den) - 1n) / BigInt(share.den))
