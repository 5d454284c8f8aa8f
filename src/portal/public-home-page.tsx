import type { PageContext } from '#base/page.ts'
import { countText } from '#ui/format.ts'
import { Columns, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/text.tsx'
import en from './en.ts'
import fr from './fr.ts'
import type { PublicHome } from './show-public-home.ts'

/** What anybody may know of a hub: no script, no person's name. */
export const PublicHomePage = ({ page, data }: { page: PageContext; data: PublicHome }) => {
  const w = (page.lang === 'fr' ? fr : en).publicHome
  const [lead = w.noPresentation, ...more] = data.presentation.split(/\n{2,}/)
  return (
    <Page
      page={page}
      title={data.hub.name}
      variant="public"
      over={w.over}
      lead={data.presentation ? lead : w.noPresentation}
      description={lead.slice(0, 200)}
    >
      {more.length > 0 ? <Prose text={more.join('\n\n')} /> : null}
      {data.members.length > 0 ? (
        <Section
          title={w.members}
          says={[w.membersSays(countText(data.members.length, page.lang, w.organisation)), data.board > 0 ? w.boardSays(data.board) : '']
            .filter(Boolean)
            .join(' ')}
        >
          <Columns>
            {halves(data.members).map((half) => (
              <List key={half[0]?.id} label={w.members}>
                {half.map(({ id, name, commune, founding, board }) => (
                  <Row
                    key={id}
                    title={name}
                    meta={commune || null}
                    badge={
                      <>
                        {board ? <Badge tone="info">{w.board}</Badge> : null}
                        {founding ? <Badge tone="good">{w.founding}</Badge> : null}
                      </>
                    }
                  />
                ))}
              </List>
            ))}
          </Columns>
        </Section>
      ) : null}
    </Page>
  )
}

/** Two columns that are read one after the other. */
const halves = <Row,>(rows: Row[]): Row[][] => {
  const middle = Math.ceil(rows.length / 2)
  return [rows.slice(0, middle), rows.slice(middle)].filter((half) => half.length > 0)
}
