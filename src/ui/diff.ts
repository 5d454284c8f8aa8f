/** A word-by-word difference: the longest common run of words is kept, the rest was removed or added. */

export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

/** Words with the space that follows them; leading space stands alone. */
const words = (text: string): string[] => text.match(/\S+\s*|\s+/gu) ?? []

/** `lengths[i][j]`: words in common between `a` from i on and `b` from j on. */
const commonLengths = (a: string[], b: string[]): Uint32Array[] => {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, below] = [lengths[i] as Uint32Array, lengths[i + 1] as Uint32Array]
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return lengths
}

/**
 * The pieces of both texts in reading order, removed before added. Same and removed pieces joined give `before`;
 * same and added ones give `after`. Time and room grow with the product of the two lengths: meant for a decision's text.
 */
export const diffWords = (before: string, after: string): Piece[] => {
  const [a, b] = [words(before), words(after)]
  const lengths = commonLengths(a, b)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const same = i < a.length && j < b.length && a[i] === b[j]
    const remove = !same && i < a.length && (j >= b.length || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    const kind = same ? 'same' : remove ? 'removed' : 'added'
    const text = (kind === 'added' ? b[j] : a[i]) ?? ''
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
    if (kind !== 'added') i++
    if (kind !== 'removed') j++
  }
  return pieces
}
