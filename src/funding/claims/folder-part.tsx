import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { Button } from '#ui/button.tsx'
import { dayText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge, Notice } from '#ui/notice.tsx'
import { missingSays } from './missing.ts'
import type { Missing } from './proof.ts'
import type { ClaimData } from './show-claim.ts'

type Props = { page: PageContext; data: ClaimData }

/** What is missing and who can give it; then the whole folder in one press. */
export const FolderPart = ({ page, data }: Props) => {
  const { claim: w } = wordsIn(page.lang)
  const { claim, proof, meetings } = data
  const at = `/${page.hub?.slug}/argent/justificatifs/${claim.id}/dossier`
  if (data.asked === 0) return null
  return (
    <>
      <Section title={w.missingTitle}>
        {proof.missing.length === 0 ? (
          <Notice kind="success">{w.missingNone}</Notice>
        ) : (
          <List label={w.missingTitle}>
            {proof.missing.map((one) => (
              <Row key={keyOf(one)} title={missingSays(one, page.lang)} {...hrefOf(page, one)} />
            ))}
          </List>
        )}
      </Section>
      <Section title={w.folder} says={w.folderSays(proof.files)}>
        <form class="c-form print:hidden" method="get" action={at}>
          {meetings.length > 0 ? (
            <fieldset class="c-field">
              <legend class="c-label">{w.meetings}</legend>
              <p class="c-hint">{w.meetingsSays}</p>
              <List label={w.meetings}>
                {meetings.map(({ id, title, body, on, sealed, joined }) => (
                  <Row
                    key={id}
                    title={title}
                    meta={`${dayText(on, page.lang)} · ${body}`}
                    badge={sealed ? null : <Badge tone="watch">{w.notSealed}</Badge>}
                    pick={{ name: 'pv', value: id, says: w.joins(title), checked: joined }}
                  />
                ))}
              </List>
            </fieldset>
          ) : null}
          <div class="c-actions">
            <Button kind="main" icon="download">
              {w.download}
            </Button>
            <Button name="format" value="pdf">
              {w.printList}
            </Button>
          </div>
        </form>
      </Section>
    </>
  )
}

const keyOf = (one: Missing): string =>
  `${one.is}-${one.is === 'sheet' ? `${one.person}-${one.month}` : one.is === 'minutes' ? one.meeting : one.cost}`

/** Where it is put right: the cost, the meeting. A month is the person’s own page. */
const hrefOf = (page: PageContext, one: Missing): { href?: string } => {
  if (one.is === 'sheet') return {}
  return { href: one.is === 'minutes' ? `/${page.hub?.slug}/reunions/${one.meeting}` : `/${page.hub?.slug}/argent/depenses/${one.cost}` }
}
