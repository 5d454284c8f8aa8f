import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText, eurosText, numberText } from '#ui/format.ts'
import { Details, Facts, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { FolderPart } from './folder-part.tsx'
import type { ClaimData } from './show-claim.ts'

type Props = { page: PageContext; data: ClaimData }

/** A claim: what is missing first, the costs it shows, and the folder that proves it. */
export const ClaimPage = ({ page, data }: Props) => {
  const { claim: w } = wordsIn(page.lang)
  const { claim, asked, shown } = data
  const { agreement, filedOn } = claim
  const root = `/${page.hub?.slug}/argent/justificatifs`
  const euros = (cents: number) => eurosText(cents, page.lang)
  return (
    <Page
      page={page}
      title={w.titleOf(agreement.payer)}
      lead={shown > 0 ? w.says(euros(asked), euros(shown)) : w.nothingYet}
      over={<Breadcrumb crumbs={[{ href: root, label: w.title }]} />}
    >
      <Facts
        facts={[
          { name: w.action, value: agreement.actionName },
          { name: w.periodName, value: w.period(dayText(claim.startsOn, page.lang), dayText(claim.endsOn, page.lang)) },
          ...(agreement.reference ? [{ name: w.reference, value: agreement.reference }] : []),
          ...(agreement.origin === agreement.payer ? [] : [{ name: w.origin, value: agreement.origin }]),
          { name: w.granted, value: euros(agreement.cents) },
          ...(agreement.mostRate === null ? [] : [{ name: w.rate, value: w.rateIs(numberText(agreement.mostRate / 100, page.lang)) }]),
          ...(data.before > 0 ? [{ name: w.before, value: euros(data.before) }] : []),
          { name: w.room, value: euros(data.room) },
          ...(filedOn ? [{ name: w.send, value: w.sent(dayText(filedOn, page.lang)) }] : []),
        ]}
      />
      <FolderPart page={page} data={data} />
      <Lines page={page} data={data} />
      {filedOn === null && data.may.keep ? <Send page={page} data={data} /> : null}
    </Page>
  )
}

type Shown = ClaimData['rows'][number]

const Lines = ({ page, data }: Props) => {
  const { claim: w } = wordsIn(page.lang)
  const { claim, rows, may } = data
  const open = rows.filter(({ why, asked }) => why.length === 0 || asked > 0)
  const cannot = rows.filter(({ why, asked }) => why.length > 0 && asked === 0)
  const at = `/${page.hub?.slug}/argent/justificatifs/${claim.id}`
  const writes = may.keep && claim.filedOn === null
  if (rows.length === 0)
    return (
      <Section title={w.linesTitle}>
        <Empty title={w.noCosts}>{w.noCostsSays}</Empty>
      </Section>
    )
  const list = (
    <List label={w.linesTitle}>
      {open.map((one) => (
        <LineRow key={one.cost} page={page} one={one} picks={writes} />
      ))}
    </List>
  )
  return (
    <Section title={w.linesTitle} says={writes ? w.linesSays : undefined}>
      {writes ? (
        <Form action={at} form={page.form('funding.changeClaim')} submit={w.save} kind="plain">
          {list}
        </Form>
      ) : (
        list
      )}
      {cannot.length > 0 ? (
        <Details summary={`${w.cannot} (${cannot.length})`}>
          <List label={w.cannot}>
            {cannot.map((one) => (
              <LineRow key={one.cost} page={page} one={one} />
            ))}
          </List>
        </Details>
      ) : null}
    </Section>
  )
}

const LineRow = ({ page, one, picks }: { page: PageContext; one: Shown; picks?: boolean }) => {
  const { claim: w } = wordsIn(page.lang)
  const euros = (cents: number) => eurosText(cents, page.lang)
  return (
    <Row
      title={one.what}
      href={`/${page.hub?.slug}/argent/depenses/${one.cost}`}
      meta={[dayText(one.datedOn, page.lang), one.supplier, one.code].filter(Boolean).join(' · ')}
      badge={one.pieces.length === 0 ? <Badge tone="watch">{w.noPiece}</Badge> : null}
      end={one.asked > 0 && one.asked !== one.cents ? w.askedOf(euros(one.asked), euros(one.cents)) : euros(one.cents)}
      {...(picks ? { pick: { name: 'lines', value: one.cost, says: w.picks(one.what), checked: one.asked > 0 } } : {})}
    >
      {one.why.map((problem) => (
        <p key={problem.code} class="c-hint">
          {whyText(page, problem)}
        </p>
      ))}
    </Row>
  )
}

/** A refusal before anybody was refused: the sentence of the rule. */
const whyText = (page: PageContext, { code, values }: Shown['why'][number]): string => {
  const { problems } = wordsIn(page.lang)
  const said = problems[code as keyof typeof problems]
  return typeof said === 'function' ? said(values as never) : said
}

const Send = ({ page, data }: Props) => {
  const { claim: w } = wordsIn(page.lang)
  return (
    <Section title={w.send} says={w.sendSays}>
      {data.waits.length > 0 ? (
        <>
          <p>{w.waits}</p>
          <ul class="list-disc pl-5">
            {data.waits.map((problem) => (
              <li key={problem.path + problem.code}>{whyText(page, problem)}</li>
            ))}
          </ul>
        </>
      ) : (
        <ActionForm
          action={`/${page.hub?.slug}/argent/justificatifs/${data.claim.id}/envoi`}
          form={page.form('funding.sendClaim')}
          label={w.send}
          kind="plain"
        />
      )}
    </Section>
  )
}
