import { wordsIn } from '#funding/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Actions } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import type { AgreementProps } from './agreement-page.tsx'

/** Whom to call and what to say; once a call is not enough, the letter. */
export const LatePart = ({ page, data: { agreement, reminder } }: AgreementProps) => {
  const { agreement: w } = wordsIn(page.lang)
  if (!reminder) return null
  const { payerName: payer } = agreement
  const day = (on: string) => dayText(on, page.lang)
  const at = `/${page.hub?.slug}`
  const named = new URLSearchParams({ avec: payer })
  return (
    <Notice kind={reminder.late ? 'warning' : 'info'} title={reminder.late ? w.late.letter(payer) : w.late.call(payer)}>
      <p>{w.late.basis[reminder.due.basis](day(reminder.due.on))}</p>
      <p class="mt-2">
        {w.late.who} <a href={`${at}/echanges?${new URLSearchParams({ q: payer })}#notes`}>{w.late.past}</a>
      </p>
      <p class="mt-2">
        <b>{w.late.say}</b>
      </p>
      <p class="italic">
        {w.late.speech({
          hub: page.hub?.name ?? '',
          amount: eurosText(reminder.instalment.waiting, page.lang, true),
          kind: w.kinds[reminder.instalment.kind],
          action: agreement.actionName,
          notified: day(agreement.notifiedOn),
          reference: agreement.reference ? w.late.reference(agreement.reference) : '',
          commitment: agreement.commitmentNo ? w.late.commitment(agreement.commitmentNo) : '',
        })}
      </p>
      <div class="print:hidden">
        <Actions>
          <LinkButton href={`${at}/echanges?${named}`}>{w.late.noteCall}</LinkButton>
          {reminder.step === 'letter' ? (
            <LinkButton href={`${at}/argent/conventions/${agreement.id}/lettre`} kind="quiet">
              {w.late.read}
            </LinkButton>
          ) : null}
        </Actions>
      </div>
      {reminder.step === 'letter' ? <p class="c-hint">{w.late.first}</p> : null}
    </Notice>
  )
}
