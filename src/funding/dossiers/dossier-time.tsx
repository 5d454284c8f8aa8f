import { wordsIn } from '#funding/words.ts'
import { ActionForm } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import type { DossierProps } from './dossier-page.tsx'

/** One press; too many are taken off the same way. */
export const Time = ({ page, data }: DossierProps) => {
  const { dossiers: w } = wordsIn(page.lang)
  const { dossier, may } = data
  return (
    <Details summary={`${w.one.time} : ${w.one.timeSays(dossier.minutes)}`}>
      {may.keep ? (
        <div class="flex flex-wrap gap-3">
          {[15, 60, -15].map((more) => (
            <ActionForm
              key={more}
              action={`/${page.hub?.slug}/argent/dossiers/${dossier.id}/temps`}
              form={page.form('funding.timeDossier', { more: String(more) })}
              label={more > 0 ? w.one.more(more) : w.one.less(-more)}
              describe={w.one.time}
              fields={{ more: String(more) }}
              kind={more > 0 ? 'plain' : 'quiet'}
            />
          ))}
        </div>
      ) : null}
    </Details>
  )
}
