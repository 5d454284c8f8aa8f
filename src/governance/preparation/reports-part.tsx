import { whyNotJoin } from '#governance/enclosures/enclosure.ts'
import { Join } from '#governance/enclosures/enclosure-part.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { ActionForm } from '#ui/form.tsx'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge } from '#ui/notice.tsx'
import { ANNUAL, annualKey } from './annual-points.ts'
import type { ReportLine } from './preparation.ts'
import type { PreparationPart } from './preparation-page.tsx'

/** Moral report, activity, accounts, orientations: each ready or missing, with the press that joins it. */
export const ReportsPart = ({ data, page }: PreparationPart) => {
  const w = wordsOf(page).preparation
  const { annual, file, viewer } = data
  const { meeting, points } = file
  const writable = viewer.facilitates && !file.firstCall && (meeting.state === 'draft' || meeting.state === 'convened')
  const propose = (proposed: string, label: string, describe = '') => (
    <ActionForm
      action={`/${page.hub?.slug}/reunions/${meeting.id}/points/proposes`}
      form={page.form('governance.proposePoints')}
      fields={{ proposed }}
      label={label}
      describe={describe}
      kind={proposed === ANNUAL ? 'plain' : 'quiet'}
      icon="plus"
    />
  )
  if (!annual)
    return writable ? (
      <Section id="rapports" title={w.reports} says={w.annualSays}>
        {propose(ANNUAL, w.annual)}
      </Section>
    ) : null
  const over = data.after !== null
  const workshops = points.filter(({ nature }) => nature === 'workshop')
  return (
    <Section id="rapports" title={w.reports} says={over ? null : w.reportsSay}>
      <List label={w.reports}>
        {data.reports.map((line) => (
          <Row
            key={line.report}
            title={line.point?.title ?? w.natures[line.report]}
            meta={line.point ? w.pointNo({ n: line.point.position }) : w.noPoint}
            badge={over && line.documents.length === 0 ? null : <Standing line={line} words={w} />}
            end={writable && line.point === null ? propose(annualKey(line.report), w.toAgenda, w.natures[line.report]) : null}
          >
            <Papers data={data} page={page} line={line} />
          </Row>
        ))}
        {workshops.map((one) => (
          <Row key={one.id} title={one.title} meta={`${w.natures.workshop} · ${w.pointNo({ n: one.position })}`} />
        ))}
      </List>
      {writable ? <div class="mt-4 print:hidden">{propose(annualKey('workshop'), w.addWorkshop)}</div> : null}
    </Section>
  )
}

const Standing = ({ line, words: w }: { line: ReportLine; words: ReturnType<typeof wordsOf>['preparation'] }) =>
  line.documents.length > 0 ? <Badge tone="good">{w.ready}</Badge> : <Badge tone="watch">{line.point ? w.toJoin : w.missing}</Badge>

/** What is joined to its point; where nothing is, the form that joins it. */
const Papers = ({ data, page, line }: PreparationPart & { line: ReportLine }) => {
  const { preparation: w, enclosures } = wordsOf(page)
  const { meeting } = data.file
  const at = `/${page.hub?.slug}/reunions/${meeting.id}`
  if (line.documents.length > 0)
    return (
      <p>
        {line.documents.map((one, n) => (
          <span key={one.id}>
            {n > 0 ? ', ' : null}
            <a href={one.link ?? `${at}/documents/${one.id}`} target="_blank" rel="noopener noreferrer">
              {one.title}
              <span class="sr-only"> ({enclosures.newPage})</span>
            </a>
          </span>
        ))}
      </p>
    )
  if (!line.point || data.after || !data.viewer.facilitates || whyNotJoin(meeting.state).length > 0) return null
  return (
    <div class="print:hidden">
      <Join
        page={page}
        action={`${at}/documents`}
        useCase="governance.joinEnclosure"
        hidden={{ point: line.point.id, replaces: '', preparing: 'on' }}
        summary={w.join}
      />
    </div>
  )
}
