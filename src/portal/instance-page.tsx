import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { Actions, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import en from './en.ts'
import fr from './fr.ts'

type Props = { page: PageContext; data: { hubs: { slug: string; name: string; demo: boolean }[] } }

/** The front door: which hubs live here, and how to get in or begin. */
export const InstancePage = ({ page, data }: Props) => {
  const w = (page.lang === 'fr' ? fr : en).instance
  return (
    <Page page={page} title={w.title} variant="bare" lead={w.lead} description={w.description}>
      {data.hubs.length === 0 ? (
        <Empty
          title={w.none}
          action={
            <LinkButton kind="main" href="/nouveau">
              {w.create}
            </LinkButton>
          }
        >
          <p>{w.noneSays}</p>
        </Empty>
      ) : (
        <>
          <Actions>
            <LinkButton kind="main" href="/connexion" icon="door">
              {w.logIn}
            </LinkButton>
          </Actions>
          <Section title={w.hubs}>
            <List>
              {data.hubs.map(({ slug, name, demo }) => (
                <Row key={slug} title={name} href={`/${slug}`} badge={demo ? <Badge tone="info">{w.demo}</Badge> : null} />
              ))}
            </List>
          </Section>
        </>
      )}
    </Page>
  )
}
