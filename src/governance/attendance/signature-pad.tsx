import { PAD } from './signature.ts'

type Props = { label: string; clear: string; drawn: string }

const VIEW = `0 0 ${PAD.width} ${PAD.height}`
const INK = { fill: 'none', stroke: 'currentColor', 'stroke-width': '5', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const

/** Where one signs with a finger or a mouse; unseen without script. The page asks for `islands={['signature-pad']}`. */
export const SignaturePad = ({ label, clear, drawn }: Props) => (
  <signature-pad hidden class="mb-4 block">
    <p class="c-label">{label}</p>
    <input type="hidden" name="drawn" value={drawn} />
    <svg
      viewBox={VIEW}
      role="img"
      aria-label={label}
      class="block w-full max-w-xl cursor-crosshair touch-none rounded-field border-2 border-dashed border-base-content/40 bg-base-100"
    >
      <path d={drawn} {...INK} />
    </svg>
    <button type="button" class="btn btn-ghost">
      {clear}
    </button>
  </signature-pad>
)

/** A hand as it was drawn. */
export const DrawnHand = ({ path, says }: { path: string; says: string }) => (
  <svg viewBox={VIEW} role="img" aria-label={says} class="block h-14 w-auto max-w-full">
    <path d={path} {...INK} />
  </svg>
)

declare module 'preact' {
  namespace JSX {
    // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to from another file
    interface IntrinsicElements {
      'signature-pad': { children?: ComponentChildren; hidden?: boolean; class?: string }
    }
  }
}
