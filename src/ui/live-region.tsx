import type { ComponentChildren } from 'preact'
import { useReading } from './reading.tsx'

/**
 * What the screen shows live. `src` answers with server-sent events named `fragment`, whose data is the HTML of the children; it sends
 * one as soon as somebody connects, so that nothing is missed in between. The page asks for it with `islands={['live-region']}`.
 * Without script the content is simply there.
 */
export const LiveRegion = ({ src, children }: { src: string; children?: ComponentChildren }) => {
  const { words } = useReading()
  return (
    <live-region src={src} data-offline={words.live.offline} data-back={words.live.back}>
      <div class="c-live">{children}</div>
      <p class="c-live-state" aria-live="polite" />
    </live-region>
  )
}

declare module 'preact' {
  namespace JSX {
    // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to from another file
    interface IntrinsicElements {
      'live-region': { src: string; 'data-offline': string; 'data-back': string; children?: ComponentChildren }
    }
  }
}
