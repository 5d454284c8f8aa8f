import { addDays, type Day } from '#base/day.ts'

/**
 * Camille's agenda, as a calendar program writes it (RFC 5545): weeks that look like each other, one appointment called off, one moved, a whole day,
 * and what is nobody's business. Wholly invented. `monday`: the first of its weeks.
 */
export const agenda = (monday: Day): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//demonstration//fr', ...everyWeek(monday), ...once(monday), 'END:VCALENDAR', ''].join('\r\n')

type Weekly = { uid: string; day: number; at: string; until: string; title: string; place?: string; every?: number; off?: number[] }

/** `day`: 0 is Monday; `every`: weeks between two; `off`: weeks it does not take place. */
const weekly: Weekly[] = [
  { uid: 'semaine', day: 0, at: '0900', until: '1030', title: 'Point de la semaine : courrier, relances' },
  { uid: 'herm', day: 0, at: '1400', until: '1600', title: 'Accompagnement : café associatif de Herm', place: 'Herm' },
  {
    uid: 'orientation',
    day: 1,
    at: '0900',
    until: '1200',
    title: 'Accompagnement : permanence accueil et orientation',
    place: 'Morcenx-la-Nouvelle',
  },
  { uid: 'lea', day: 1, at: '1400', until: '1530', title: 'Entretien avec Léa Saint-Martin', every: 2 },
  { uid: 'jeunes', day: 2, at: '0930', until: '1200', title: 'Réunion : préparation de la coopérative jeunesse', off: [5] },
  { uid: 'marensin', day: 2, at: '1400', until: '1700', title: 'Visite : Recyclerie du Marensin', place: 'Castets', every: 4 },
  { uid: 'velo', day: 3, at: '0900', until: '1030', title: 'Accompagnement : Atelier Vélo des Pins', place: 'Dax', every: 2 },
  { uid: 'dossiers', day: 3, at: '1400', until: '1700', title: 'Réunion : dossiers de subvention avec Hélène Dubosc' },
  { uid: 'yoga', day: 3, at: '1830', until: '1930', title: 'Yoga' },
  { uid: 'incubateurs', day: 4, at: '1000', until: '1130', title: 'Visio : groupement des incubateurs', every: 4 },
  { uid: 'bilan', day: 4, at: '1400', until: '1530', title: 'Point avec Mathieu Castéra', place: 'La Smalah', every: 2 },
]

const compact = (day: Day): string => day.replaceAll('-', '')

const event = (uid: string, title: string, lines: string[], place = ''): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}@agenda.example.org`,
  ...lines,
  `SUMMARY:${title}`,
  ...(place ? [`LOCATION:${place}`] : []),
  'END:VEVENT',
]

const hours = (day: Day, at: string, until: string): string[] => [
  `DTSTART;TZID=Europe/Paris:${compact(day)}T${at}00`,
  `DTEND;TZID=Europe/Paris:${compact(day)}T${until}00`,
]

const everyWeek = (monday: Day): string[] =>
  weekly.flatMap(({ uid, day, at, until, title, place, every = 1, off = [] }) => {
    const first = addDays(monday, day)
    return event(
      uid,
      title,
      [
        ...hours(first, at, until),
        `RRULE:FREQ=WEEKLY;INTERVAL=${every}`,
        ...off.map((week) => `EXDATE;TZID=Europe/Paris:${compact(addDays(first, 7 * week))}T${at}00`),
      ],
      place,
    )
  })

const once = (monday: Day): string[] => {
  const herm = addDays(monday, 7 * 6)
  const day = addDays(monday, 7 * 3 + 1)
  return [
    // Moved by a day, that week.
    ...event('herm', 'Accompagnement : café associatif de Herm (déplacé)', [
      `RECURRENCE-ID;TZID=Europe/Paris:${compact(herm)}T140000`,
      ...hours(addDays(herm, 4), '0900', '1100'),
    ]),
    ...event(
      'journee',
      'Journée régionale des pôles',
      [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`],
      'Bordeaux',
    ),
    ...event('dentiste', 'Dentiste', hours(addDays(monday, 7 * 7 + 2), '0800', '0845')),
  ]
}
