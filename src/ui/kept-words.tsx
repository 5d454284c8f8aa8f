import type { ComponentChildren } from 'preact'

/** Around a form of notes on a page with other buttons: none of them loses what is being written. The page asks for `islands={['kept-words']}`. */
export const KeptWords = ({ children }: { children?: ComponentChildren }) => <kept-words>{children}</kept-words>

declare module 'preact' {
  namespace JSX {
    // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to from another file
    interface IntrinsicElements {
      'kept-words': { children?: ComponentChildren }
    }
  }
}
