import { LinkButton } from './button.tsx'
import { Notice } from './notice.tsx'
import { useReading } from './reading.tsx'

/** In the place of a button that asks for the second code again: why, and the way to type it and come back here. */
export const ProveFirst = ({ back }: { back: string }) => {
  const { words } = useReading()
  return (
    <Notice title={words.prove.title}>
      <p>{words.prove.says}</p>
      <p class="c-actions">
        <LinkButton kind="main" icon="lock" href={`/connexion/second-code?encore=1&vers=${encodeURIComponent(back)}`}>
          {words.prove.button}
        </LinkButton>
      </p>
    </Notice>
  )
}
