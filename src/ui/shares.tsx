/** Parts of one whole, side by side: how far something is found. The figures stand beside it in words; this is for the eye alone. */
export type Share = { kind: 'sure' | 'asked' | 'hoped' | 'missing'; amount: number }

const WIDE = 200

export const Shares = ({ parts, whole }: { parts: Share[]; whole: number }) => {
  let at = 0
  return (
    <svg class="c-shares" viewBox={`0 0 ${WIDE} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {parts.map(({ kind, amount }) => {
        const width = whole > 0 ? (WIDE * Math.max(0, amount)) / whole : 0
        const x = at
        at += width
        return width > 0 ? <rect key={kind} class={`c-share-${kind}`} x={x} y="0" width={width} height="10" /> : null
      })}
    </svg>
  )
}

/** What its colours mean. */
export const SharesKey = ({ names }: { names: { kind: Share['kind']; name: string }[] }) => (
  <ul class="c-shares-key">
    {names.map(({ kind, name }) => (
      <li key={kind}>
        <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <rect class={`c-share-${kind}`} width="12" height="12" />
        </svg>
        {name}
      </li>
    ))}
  </ul>
)
