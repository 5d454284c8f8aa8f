import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { handLines, paperLines } from './paper-count.ts'
import type { ShownAfterwards } from './show-afterwards.ts'
import { UrnFields } from './urn-fields.tsx'

type Point = ShownAfterwards['points'][number]
type Props = { data: ShownAfterwards; page: PageContext; point: Point; no: number }

/** One line of the grid: what became of the point, and where it was decided the text and the count. */
export const EnteredPointPart = ({ data, page, point, no }: Props) => {
  const { afterwards: w } = wordsOf(page)
  const at = (field: string) => `points.${point.id}.${field}`
  const decides = point.becomings.includes('agreed') || point.becomings.includes('counted')
  const says = (one: Point['becomings'][number]) => (one === 'agreed' && point.kind === 'consent' ? w.consented : w.becomings[one])
  return (
    <Section level={3} title={`${no}. ${point.title}`}>
      <Field
        path={at('became')}
        kind="radio"
        label={w.became}
        value={decides ? undefined : 'discussed'}
        options={point.becomings.map((one) => ({ value: one, label: says(one) }))}
      />
      {point.kind === 'election' || point.kind === 'candidates' ? (
        <p class="c-hint mb-4">{point.kind === 'election' ? w.elected : w.candidates}</p>
      ) : null}
      {decides ? <Field path={at('text')} kind="textarea" rows={3} label={w.text} value={point.text} /> : null}
      {point.becomings.includes('counted') ? <Counts data={data} page={page} at={at} /> : null}
      <Field path={at('notes')} kind="textarea" rows={2} label={w.notes} value={point.notes} optional />
    </Section>
  )
}

/** Hands or ballots: as the rules have the vote, or as one voice asked. */
const Counts = ({ data, page, at }: Pick<Props, 'data' | 'page'> & { at: (field: string) => string }) => {
  const w = wordsOf(page)
  const { afterwards, papers, colleges } = w
  const { secrecy } = data
  const path = at('').slice(0, -1)
  const lines = secrecy === 'open' ? handLines : paperLines
  const hidden = (['first', 'second'] as const).map((which) => (
    <Field key={which} path={at(which)} kind="select" label={afterwards.scrutineers[which]} value="" options={data.keepers} optional />
  ))
  return (
    <>
      <p class="c-hint">{secrecy === 'always' ? afterwards.byPaper : afterwards.byHands}</p>
      <UrnFields urns={data.urns} path={path} lines={lines} legend={({ name }) => name} w={w} row optional />
      {data.merges && secrecy !== 'open' ? (
        <Details summary={colleges.together}>
          <p class="c-hint mb-3">{colleges.togetherSays}</p>
          <UrnFields urns={[]} path={path} lines={paperLines} legend={({ name }) => name} w={w} row optional />
        </Details>
      ) : null}
      {secrecy === 'always' ? <div class="flex flex-wrap gap-x-6">{hidden}</div> : null}
      {secrecy === 'onRequest' ? (
        <Details summary={papers.summary}>
          <Field
            path={at('secret')}
            kind="select"
            label={afterwards.secret}
            hint={afterwards.secretHint}
            value=""
            options={[{ value: '', label: afterwards.nobody }, ...data.seats.map(({ id, name }) => ({ value: id, label: name }))]}
            optional
          />
          <p class="c-hint">{afterwards.byPaper}</p>
          <div class="flex flex-wrap gap-x-6">{hidden}</div>
        </Details>
      ) : null}
    </>
  )
}
