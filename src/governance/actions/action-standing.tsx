import type { Day } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { dayText } from '#ui/format.ts'
import { Badge, type Tone } from '#ui/notice.tsx'
import { type ActionStanding, type ActionState, standingOf } from './action.ts'

const tones: Record<ActionStanding, Tone> = {
  done: 'good',
  dropped: 'neutral',
  late: 'bad',
  today: 'watch',
  soon: 'watch',
  open: 'neutral',
}

type Props = { page: PageContext; action: { state: ActionState; due: Day; closedOn: Day | null }; today: Day }

/** Where an action stands, in two words and its day. */
export const ActionBadge = ({ page, action, today }: Props) => {
  const standing = standingOf(action, today)
  const day = dayText(action.closedOn ?? action.due, page.lang)
  return <Badge tone={tones[standing]}>{wordsOf(page).actions.standing[standing]({ day })}</Badge>
}
