import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions, Details, Section } from '#ui/layout.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Fragment } from '#ui/reading.tsx'
import { Stat, Stats } from '#ui/stat.tsx'
import { Steps } from '#ui/steps.tsx'
import type { State } from './import.ts'
import { ColumnsForm, FirstRows, HowRead } from './import-columns.tsx'
import { choiceShown, choicesFor, ImportRows } from './import-rows.tsx'
import type { ImportData } from './show-import.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: ImportData }

const STEP: Record<State, number> = { read: 1, checked: 3, writing: 3, done: 5, undoing: 5, undone: 5 }

/** One file, at the step it is at. */
export const ImportPage = ({ page, data }: Props) => {
  const { one: w, imports, nav } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}`
  const crumbs = [
    { href: `${root}/structures`, label: nav.structures },
    { href: `${root}/importer`, label: nav.imports },
  ]
  return (
    <Page
      page={page}
      title={data.fileName || imports.pasted}
      over={<Breadcrumb crumbs={crumbs} />}
      islands={underWay(data) ? ['live-region'] : []}
    >
      <Steps label={w.stepsLabel} current={STEP[data.state]} steps={w.steps.map((label) => ({ label }))} />
      {data.state === 'read' ? <Read page={page} data={data} /> : null}
      {data.state === 'checked' ? <Checked page={page} data={data} /> : null}
      {underWay(data) ? (
        <LiveRegion src={`${root}/importer/${data.id}/direct`}>
          <Outcome page={page} data={data} />
        </LiveRegion>
      ) : null}
      {data.state === 'done' || data.state === 'undone' ? <Outcome page={page} data={data} /> : null}
    </Page>
  )
}

/** Where what came in is seen. */
const PLACES: Record<ImportData['target'], string> = { structures: 'structures', people: 'personnes', contacts: 'echanges', time: 'temps' }

/** A job is at it: the page follows. */
const underWay = ({ state }: ImportData): boolean => state === 'writing' || state === 'undoing'

/** What is there already may be completed; a contact or an hour is there, or it is not. */
const fills = ({ target }: ImportData): boolean => target === 'structures' || target === 'people'

/** Why the last try came to nothing. */
const Trouble = ({ page, data: { trouble } }: Props) => {
  const { troubles, one: w } = wordsIn(page.lang)
  if (trouble === null) return null
  const says = troubles[trouble.code as keyof typeof troubles] ?? troubles['import.broken']
  return (
    <Notice kind="refusal" title={w.troubleTitle}>
      {typeof says === 'function' ? says(trouble.values) : says}
    </Notice>
  )
}

const Read = ({ page, data }: Props) => {
  const { one: w } = wordsIn(page.lang)
  return (
    <>
      <Section title={w.columnsTitle} says={w.columnsSays}>
        {data.remembered ? <Notice>{w.remembered}</Notice> : null}
        <HowRead page={page} data={data} />
        <ColumnsForm page={page} data={data} kind="main" />
      </Section>
      <FirstRows page={page} data={data} />
    </>
  )
}

const Checked = ({ page, data }: Props) => {
  const { one: w, choices } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/importer/${data.id}`
  const { counts } = data
  return (
    <>
      <Trouble page={page} data={data} />
      <Section title={w.wouldTitle}>
        <Stats>
          <Stat label={w.new} figure={counts.new} />
          {fills(data) ? <Stat label={w.toFill} figure={counts.toFill} means={w.toFillMeans} /> : null}
          <Stat label={w.same} figure={counts.same} means={w.sameMeans} />
          <Stat label={w.wrong} figure={counts.wrong} means={w.wrongMeans} tone={counts.wrong > 0 ? 'watch' : 'calm'} />
        </Stats>
      </Section>
      <Section title={w.confirmTitle}>
        <p>{counts.waiting > 0 ? w.confirmSays(counts.waiting, counts.wrong) : w.nothingToBring}</p>
        <Actions>
          {counts.waiting > 0 ? (
            <ActionForm action={`${at}/confirmer`} form={page.form('imports.confirm')} label={w.confirm} kind="main" icon="check" />
          ) : null}
          <LinkButton href={`/${page.hub?.slug}/importer`}>{w.again}</LinkButton>
        </Actions>
        <Details summary={w.changeColumns} open={page.form('imports.checkColumns').problems.length > 0}>
          <HowRead page={page} data={data} />
          <ColumnsForm page={page} data={data} kind="plain" />
        </Details>
      </Section>
      <Section title={w.facesLabel}>
        {data.face === 'doublons' ? (
          <Form action={`${at}/doublons`} form={page.form('imports.chooseTwins')} submit={w.choose} kind="plain">
            <Field
              kind="select"
              path="twins"
              label={w.allTwins}
              hint={fills(data) ? w.allTwinsHint : undefined}
              value={choiceShown(data, data.twins)}
              options={choicesFor(data).map((value) => ({ value, label: choices[value] }))}
            />
          </Form>
        ) : null}
        <ImportRows page={page} data={data} />
      </Section>
    </>
  )
}

/** The same, sent again at each lot of rows. */
export const OutcomeLive = ({ page, data }: Props) => (
  <Fragment page={page}>
    <Outcome page={page} data={data} />
  </Fragment>
)

/** How far it is; then what it did, and the one act that takes it back. */
const Outcome = ({ page, data }: Props) => {
  const { one: w } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/importer/${data.id}`
  const { counts } = data
  if (data.state === 'undone')
    return (
      <Section title={w.undoneTitle}>
        <p>{w.undone}</p>
        {data.corrected.length > 0 ? <p>{w.corrected(data.corrected)}</p> : null}
        <Actions>
          <LinkButton href={`/${page.hub?.slug}/importer`}>{w.again}</LinkButton>
        </Actions>
      </Section>
    )
  const undo = page.form('imports.undo')
  if (underWay(data)) {
    const writing = data.state === 'writing'
    const all = data.progressOf || (writing ? counts.waiting : counts.added + counts.filled)
    return (
      <Section title={writing ? w.writingTitle : w.undoingTitle}>
        <progress aria-label={w.progress} max={all} value={data.progress} />
        <p>{writing ? w.writing(data.progress, all) : w.undoing(data.progress, all)}</p>
        <Actions>
          <LinkButton href={at}>{w.refresh}</LinkButton>
          {writing ? <ActionForm action={`${at}/annuler`} form={undo} label={w.stop} /> : null}
        </Actions>
      </Section>
    )
  }
  return (
    <>
      <Trouble page={page} data={data} />
      <Section title={w.doneTitle}>
        <Stats>
          <Stat label={w.added} figure={counts.added} />
          {fills(data) ? <Stat label={w.filled} figure={counts.filled} /> : null}
          <Stat label={w.kept} figure={counts.kept} />
          <Stat label={w.left} figure={counts.left + counts.wrong} means={counts.left + counts.wrong > 0 ? w.leftMeans : undefined} />
        </Stats>
        <Actions>
          <LinkButton href={`/${page.hub?.slug}/${PLACES[data.target]}`} kind="main">
            {w.see[data.target]}
          </LinkButton>
          <LinkButton href={`/${page.hub?.slug}/importer`}>{w.again}</LinkButton>
        </Actions>
      </Section>
      <Section title={w.undoTitle} says={w.undoSays(data.keptDays)}>
        <ActionForm action={`${at}/annuler`} form={undo} label={w.undo} />
      </Section>
      {counts.wrong > 0 ? (
        <Section title={w.wrong}>
          <ImportRows page={page} data={data} />
        </Section>
      ) : null}
    </>
  )
}
