import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { Time } from '#ui/text.tsx'
import type { Bodies } from './list-bodies.ts'
import { wordsOf } from './panel.ts'

export const BodiesPage = ({ data, page }: { data: Bodies; page: PageContext }) => {
  const w = wordsOf(page)
  const slug = page.hub?.slug
  return (
    <Page
      page={page}
      title={w.bodies.title}
      lead={w.bodies.lead}
      over={<Breadcrumb crumbs={[{ href: `/${slug}/agenda`, label: w.nav.agenda }]} />}
    >
      <List label={w.bodies.title} count={data.bodies.length} empty={<Empty title={w.bodies.none} />}>
        {data.bodies.map((body) => (
          <Row
            key={body.id}
            title={body.name}
            href={`/${slug}/instances/${body.id}`}
            meta={
              <>
                {w.bodyKinds[body.kind]} · {w.bodies.seats({ n: body.seats })}
                {body.next ? (
                  <>
                    {' · '}
                    {w.bodies.next} <Time at={body.next.startsAt} day="long" />
                  </>
                ) : null}
              </>
            }
            end={
              data.keeps && body.seats === 0 ? (
                <LinkButton kind="quiet" href={`/${slug}/instances/${body.id}`}>
                  {w.body.give}
                </LinkButton>
              ) : null
            }
          />
        ))}
      </List>
      {data.bodies.length > 0 ? <TakeAway page={page} /> : null}
    </Page>
  )
}
