import type { Id } from '#base/id.ts'
import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { ActionForm } from '#ui/form.tsx'
import { Actions } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'

type Props = { page: PageContext; data: { welcomes: boolean; organisation: { id: Id; name: string } } }

/** On the page of a new member: its welcome is one press away, and so is never hearing of it again. */
export const WelcomePart = ({ page, data: { welcomes, organisation } }: Props) => {
  const { welcome: w } = wordsIn(page.lang)
  if (!welcomes) return null
  const at = `/${page.hub?.slug}/structures/${organisation.id}/accueil`
  return (
    <div class="mt-6 print:hidden">
      <Notice title={w.card(organisation.name)}>
        <p>{w.cardSays}</p>
        <Actions>
          <LinkButton href={at}>{w.open}</LinkButton>
          <ActionForm action={`${at}/ecarter`} form={page.form('members.waiveWelcome')} label={w.waive} kind="quiet" />
        </Actions>
      </Notice>
    </div>
  )
}
