import type { ComponentChildren } from 'preact'
import type { Day } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { ActionForm } from '#ui/form.tsx'
import { List, Row } from '#ui/list.tsx'
import type { Action } from './action.store.ts'
import { doerName } from './action-doers.ts'
import { ActionBadge } from './action-standing.tsx'

type Props = {
  page: PageContext
  actions: Action[]
  today: Day
  label: string
  follows?: (action: Action) => boolean
  more?: (action: Action) => string[]
}

/** Actions, each with who does it and the one press to say it is done. */
export const ActionRows = ({ page, actions, today, label, follows = () => false, more = () => [] }: Props) => (
  <List label={label}>
    {actions.map((action) => (
      <Row
        key={action.id}
        title={action.what}
        href={`/${page.hub?.slug}/actions/${action.id}`}
        meta={[doerName(action.organisation?.name ?? null, action.person?.name ?? null), ...more(action)].join(' · ')}
        badge={<ActionBadge page={page} action={action} today={today} />}
        end={follows(action) && action.state === 'open' ? <Done page={page} action={action} /> : null}
      >
        {action.became ? <Became>{action.became}</Became> : null}
      </Row>
    ))}
  </List>
)

const Became = ({ children }: { children: ComponentChildren }) => <p class="whitespace-pre-line">{children}</p>

const Done = ({ page, action }: { page: PageContext; action: Action }) => (
  <ActionForm
    action={`/${page.hub?.slug}/actions/${action.id}/faite`}
    form={page.form('governance.finishAction', { action: action.id })}
    label={wordsOf(page).actions.done}
    describe={action.what}
    icon="check"
  />
)
