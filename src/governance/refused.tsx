import type { Said } from '#base/page.ts'
import { Notice } from '#ui/notice.tsx'

/** What was refused although its button is no longer there: somebody else was quicker. Heard first, like the problems of a form. */
export const Refused = ({ said }: { said: Said[] }) =>
  said.length === 0 ? null : (
    <div role="alert" tabindex={-1} autofocus>
      <Notice kind="refusal">
        {said.map(({ says }) => (
          <p key={says}>{says}</p>
        ))}
      </Notice>
    </div>
  )
