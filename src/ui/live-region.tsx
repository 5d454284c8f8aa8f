import type { ComponentChildren } from 'preact'
import { useReading } from './reading.tsx'

/** Where the script puts the words of the button that was pressed. */
const WHAT = '{what}'

/**
 * What the screen shows live. `src` answers with server-sent events named `fragment`, whose data is the HTML of the children; it sends
 * one as soon as somebody connects, so that nothing is missed in between. The page asks for it with `islands={['live-region']}`.
 * Without script the content is simply there. What is pressed in it while the line is cut is told, kept, and sent once it is back.
 */
export const LiveRegion = ({ src, children }: { src: string; children?: ComponentChildren }) => {
  const { words } = useReading()
  return (
    <live-region
      src={src}
      data-offline={words.live.offline}
      data-back={words.live.back}
      data-waits={words.live.waits(WHAT)}
      data-sent={words.live.sent(WHAT)}
      data-refused={words.live.refused(WHAT)}
    >
      <div class="c-live">{children}</div>
      <p class="c-live-state" aria-live="polite" />
    </live-region>
  )
}

declare module 'preact' {
  namespace JSX {
    // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to from another file
    interface IntrinsicElements {
      'live-region': { src: string; [words: `data-${string}`]: string; children?: ComponentChildren }
    }
  }
}
