import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { Filters } from '#ui/filters.tsx'
import { eurosText, numberText } from '#ui/format.ts'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import type { SimplifiedData } from './show-simplified.ts'

type Props = { page: PageContext; data: SimplifiedData }

/** Which flat rate gives most for the least paper. */
export const SimplifiedPage = ({ page, data }: Props) => {
  const { simplified: w, claim } = wordsIn(page.lang)
  const { typed, ways, best } = data
  const at = `/${page.hub?.slug}/argent`
  const euros = (cents: number) => eurosText(cents, page.lang)
  return (
    <Page page={page} title={w.title} lead={w.lead} over={<Breadcrumb crumbs={[{ href: `${at}/justificatifs`, label: claim.title }]} />}>
      <Filters action={`${at}/couts-simplifies`} submit={w.compare}>
        <Field path="salaires" label={w.staff} unit="€" width="short" value={typed.salaires} />
        <Field path="autres" label={w.other} unit="€" width="short" value={typed.autres} />
        <Field path="indirectes" label={w.indirect} hint={w.indirectHint} unit="€" width="short" value={typed.indirectes} />
        <Field kind="number" path="factures" label={w.pieces} value={typed.factures ? String(typed.factures) : ''} />
        <Field kind="number" path="mois" label={w.sheets} value={typed.mois ? String(typed.mois) : ''} />
      </Filters>
      {ways.length > 0 ? (
        <div class="mt-8">
          {best ? <Notice source={w.source}>{`${w.best(w.short[best])} ${w.enough(euros(data.whole), euros(data.enough))}`}</Notice> : null}
          <Table
            caption={w.title}
            quiet
            rows={ways}
            keyOf={({ is }) => is}
            columns={[
              {
                head: w.way,
                cell: ({ is }) => (
                  <>
                    {w.ways[is]} {is === best ? <Badge tone="good">{w.most}</Badge> : null}
                  </>
                ),
              },
              { head: w.counted, number: true, cell: ({ cents }) => euros(cents) },
              { head: w.hours, number: true, cell: ({ minutes }) => w.minutes(numberText(minutes / 60, page.lang)) },
              { head: w.perHour, number: true, cell: ({ perHour }) => (perHour === null ? '–' : euros(perHour)) },
            ]}
          />
          <p class="c-hint mt-4">{w.reckoning}</p>
        </div>
      ) : (
        <p class="c-hint mt-4">{w.source}</p>
      )}
    </Page>
  )
}
