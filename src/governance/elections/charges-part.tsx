import type { PageContext } from '#base/page.ts'
import type { ShownBody } from '#governance/bodies/show-body.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { DayText } from '#ui/text.tsx'

/** The roles the body has given, by whom they are held, until when. Nothing where it gave none. */
export const ChargesPart = ({ data, page }: { data: ShownBody; page: PageContext }) => {
  const w = wordsOf(page).election
  if (data.charges.length === 0) return null
  return (
    <Section id="charges" title={w.charges} says={w.chargesSay}>
      <List label={w.charges} count={data.charges.length}>
        {data.charges.map(({ decision, candidacy, role, person, organisation, since, until }) => (
          <Row
            key={candidacy ?? decision}
            title={role}
            href={`/${page.hub?.slug}/decisions/${decision}`}
            meta={
              <>
                {person ? (organisation ? `${person} (${organisation})` : person) : organisation} · {wordsOf(page).body.since}{' '}
                <DayText day={since} />
                {until ? (
                  <>
                    {' '}
                    {wordsOf(page).body.until} <DayText day={until} />
                  </>
                ) : null}
              </>
            }
          />
        ))}
      </List>
    </Section>
  )
}
