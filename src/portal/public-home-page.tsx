import type { PageContext } from '#base/page.ts'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/text.tsx'

type Props = { page: PageContext; data: { hub: { name: string; slug: string }; presentation: string } }

export const PublicHomePage = ({ page, data }: Props) => (
  <Page page={page} title={data.hub.name} variant="public">
    <Prose text={data.presentation} />
  </Page>
)
