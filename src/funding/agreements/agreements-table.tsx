import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { dayText, eurosText } from '#ui/format.ts'
import { Badge, type Tone } from '#ui/notice.tsx'
import { Table } from '#ui/table.tsx'
import type { AgreementState } from './life.ts'
import type { ShownAgreement } from './show-agreements.ts'

const tones: Record<AgreementState, Tone> = {
  notified: 'neutral',
  signed: 'neutral',
  started: 'info',
  claimed: 'watch',
  late: 'bad',
  partly: 'info',
  paid: 'good',
  amended: 'neutral',
  closed: 'neutral',
}

type Props = {
  page: PageContext
  rows: ShownAgreement[]
  caption: string /** Whose page it is: its name is not said on each line. */
  own?: boolean
}

export const AgreementsTable = ({ page, rows, caption, own }: Props) => {
  const { agreement: w, agreements: list } = wordsIn(page.lang)
  const euros = (cents: number) => (cents === 0 ? '–' : eurosText(cents, page.lang, true))
  return (
    <Table
      caption={caption}
      quiet
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          head: own ? w.action : w.payer,
          cell: ({ id, payerName, originName, origin, payer, actionName, reference }) => (
            <>
              <a href={`/${page.hub?.slug}/argent/conventions/${id}`}>{own ? actionName : payerName}</a>
              <span class="c-hint block font-normal">
                {[own ? null : actionName, reference, origin === payer ? null : originName].filter(Boolean).join(' · ')}
              </span>
            </>
          ),
        },
        { head: w.amount, number: true, cell: ({ cents }) => euros(cents) },
        { head: w.received, number: true, cell: ({ received }) => euros(received) },
        { head: w.waiting, number: true, cell: ({ waiting }) => euros(waiting) },
        { head: w.next, cell: ({ next }) => (next ? dayText(next, page.lang, 'short') : '–') },
        { head: list.state, cell: ({ state }) => <Badge tone={tones[state]}>{w.states[state]}</Badge> },
      ]}
    />
  )
}
