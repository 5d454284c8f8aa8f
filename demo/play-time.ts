import { addDays, addMonths, type Day, dayAt, type Instant, instantOf } from '#base/day.ts'
import { addContact } from '#contacts/api.ts'
import type { Stage } from '#logbook/perform.ts'
import { dropSuggestion } from '#time/drop-suggestion.ts'
import { logEntry } from '#time/log-entry.ts'
import { noteAbsence } from '#time/note-absence.ts'
import { setContract } from '#time/set-contract.ts'
import { setValuation } from '#time/set-valuation.ts'
import { showMonth } from '#time/show-month.ts'
import { signMonth } from '#time/sign-month.ts'
import { coordinator, hub, treasurer } from './ploucs.ts'
import { playing } from './stage.ts'

// Every hour, call and rate here is invented: the banner of the demonstration says so.

const ZONE = 'Europe/Paris'

/** The acts of this part of the story, for the progress bar: about so many, as months are longer or shorter. */
export const TIME_ACTS = 30

/** A working day of the coordinator, six hours and a half. */
const DAY = 390

type Told = { time: string; minutes: number; channel: 'phone' | 'meeting' | 'video'; who: string; said: string }

/** What fills her weeks besides the board and what she noted already. One of each in turn, a working day each. */
const told: Told[] = [
  {
    time: '09:30',
    minutes: 60,
    channel: 'video',
    who: 'Imagine à Linxe',
    said: 'Point d’étape : le budget de la première année, à revoir ensemble.',
  },
  {
    time: '10:00',
    minutes: 120,
    channel: 'meeting',
    who: 'Recyclerie du Marensin',
    said: 'Visite du local ; il manque un bail écrit avant de demander la subvention.',
  },
  {
    time: '14:00',
    minutes: 45,
    channel: 'phone',
    who: 'Mairie de Morcenx-la-Nouvelle',
    said: 'La salle est libre pour la réunion d’automne, à confirmer par écrit.',
  },
  {
    time: '11:00',
    minutes: 90,
    channel: 'video',
    who: 'Les Cantines voisines',
    said: 'Accompagnement : choix du statut, association ou coopérative.',
  },
  { time: '15:00', minutes: 75, channel: 'meeting', who: 'La Smalah', said: 'Inventaire du hangar d’outils avec les bénévoles.' },
]

const desk: { title: string; workType: string }[] = [
  { title: 'Dossier de subvention : relire et compléter', workType: 'project' },
  { title: 'Courriers, factures, classement', workType: 'administration' },
  { title: 'Lettre aux membres et site', workType: 'communication' },
  { title: 'Préparer les accompagnements de la semaine', workType: 'coaching' },
]

/** The coordinator's last whole month, derived and noted day by day, affirmed and signed; this month waits in suggestions. Then a contract and a rate. */
export const playTime = async (stage: Stage, now: Instant, step: () => void): Promise<void> => {
  const { does, sees } = playing(stage, hub.slug, step)
  const me = coordinator.mail
  const thisMonth = `${dayAt(now, ZONE).slice(0, 7)}-01`
  const month = addMonths(thisMonth, -1)
  const { person } = await sees(me, now, showMonth, {})
  const of = { person, month: month.slice(0, 7) }
  const year = `${month.slice(0, 4)}-01-01`
  await does(treasurer.mail, now, setContract, { person, hours: '35', from: year })
  await does(treasurer.mail, now, setValuation, { capacity: 'volunteer', method: 'minimumWage', rate: '12', from: year })

  const days = workdaysOf(month)
  const begun = await sees(me, now, showMonth, of)
  const taken = new Set([...begun.suggestions, ...begun.entries].map(({ on }) => on))
  const leave = [...days].reverse().find((day) => !taken.has(day))
  if (leave) await does(me, instantOf(leave, '08:00', ZONE), noteAbsence, { ...of, kind: 'leave', from: leave, last: leave })
  const worked = days.filter((day) => day !== leave)

  for (const [index, day] of worked.entries()) {
    const call = told[index % told.length] as Told
    if (!taken.has(day)) await does(me, instantOf(day, '18:00', ZONE), addContact, { ...call, day })
  }
  // Two things at one moment: the call was noted twice, or went on during a meeting. One is dropped.
  for (;;) {
    const { overlaps, suggestions } = await sees(me, now, showMonth, of)
    const waits = suggestions.map((one) => one.activity)
    const activity = overlaps.flatMap((pair) => pair.map((one) => one.activity).filter((one) => one !== null && waits.includes(one)))[0]
    if (!activity) break
    await does(me, now, dropSuggestion, { ...of, activity })
  }
  // What she noted herself is kept already; the rest waits for the one press.
  const { suggestions, entries } = await sees(me, now, showMonth, of)
  const spent = [...suggestions, ...entries]
  for (const [index, day] of worked.entries()) {
    const derived = spent.filter(({ on }) => on === day).reduce((sum, one) => sum + one.minutes + one.travel, 0)
    const minutes = DAY - derived
    const at = instantOf(day, '18:30', ZONE)
    if (minutes >= 30) await does(me, at, logEntry, { ...desk[index % desk.length], time: String(minutes), on: day })
  }
  await does(me, now, signMonth, of)
}

/** Monday to Friday. */
const workdaysOf = (month: Day): Day[] => {
  const days: Day[] = []
  for (let day = month; day < addMonths(month, 1); day = addDays(day, 1)) if (Temporal.PlainDate.from(day).dayOfWeek <= 5) days.push(day)
  return days
}
