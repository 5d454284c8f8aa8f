import { addDays, dayAt, type Instant, instantOf } from '#base/day.ts'
import { mediateConflict } from '#governance/conflicts/mediate-conflict.ts'
import { openConflict } from '#governance/conflicts/open-conflict.ts'
import { showConflicts } from '#governance/conflicts/show-conflicts.ts'
import { turnProcedures } from '#governance/exclusions/turn-procedures.ts'
import type { Playing } from './stage.ts'

const ZONE = 'Europe/Paris'

export const CONFLICT_ACTS = 3

/** A difference between two invented organisations of an invented hub, a week ago; they meet in five days. Of no real one is such a thing ever told. */
export const playConflict = async ({ does, sees }: Playing, me: string, now: Instant): Promise<void> => {
  const today = dayAt(now, ZONE)
  const told = instantOf(addDays(today, -7), '10:00', ZONE)
  await does(me, told, turnProcedures, { on: 'oui' })
  const { choices } = await sees(me, told, showConflicts, {})
  const one = (kind: 'organisations' | 'helpers', name: string) => choices?.[kind].find((each) => each.name === name)?.id
  const { conflict } = await does(me, told, openConflict, {
    ...{ first: one('organisations', 'Fromagerie des Cimes'), second: one('organisations', 'Garage solidaire du Pont') },
    words:
      'La camionnette partagée est revenue deux fois sans essence, la veille d’un marché.\n\nLe garage dit ne pas avoir su qui la prenait ensuite. Le ton est monté au téléphone.',
    happenedOn: addDays(today, -12),
    team: [one('helpers', 'Nadia Ferrand'), one('helpers', 'Paul Astier')],
  })
  await does(me, instantOf(addDays(today, -5), '09:00', ZONE), mediateConflict, {
    ...{ conflict, mediators: [one('helpers', 'Paul Astier')], on: addDays(today, 5) },
  })
}
