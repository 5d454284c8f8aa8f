import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { addDays } from '#base/day.ts'
import type { Lang } from '#base/page.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import type { Entry } from './entry.ts'
import { readWeeks } from './month.ts'
import { monthSheetOf } from './month-sheet.ts'
import type { MonthSheetData } from './month-sheet-document.ts'
import { bareMonth, fullMonth } from './sample-month-sheet-document.ts'

const print = (data: MonthSheetData, lang: Lang = 'fr') => renderPdf({ template: 'src/time/month-sheet.typ', data, lang })
const read = async (data: MonthSheetData, lang: Lang = 'fr') =>
  pdfText(await print(data, lang))
    .replace(/\n?\u200B\n?/g, '')
    .replace(/\s+/g, ' ')

describe.each(['fr', 'en'] as const)('in %s', (lang) => {
  it.each([
    ['a full month', fullMonth, 2],
    ['a month without a line', bareMonth, 1],
    ['a month signed once', { ...fullMonth, state: 'signed' as const, approved: null }, 2],
  ])('%s is an accessible PDF, the same bytes each time', async (_, data, pages) => {
    const bytes = await print(data, lang)
    expect(checkPdf(bytes)).toMatchObject({ lang: lang === 'fr' ? 'fr-FR' : 'en-GB', faults: [], pages })
    expect(Buffer.from(await print(structuredClone(data), lang)).equals(Buffer.from(bytes))).toBe(true)
  })
})

describe('a sheet says what the evidence of staff costs asks (FSE+)', () => {
  it.each([
    ['who, and in what quality', 'Personne Maïté Lafitte À quel titre Salarié·e'],
    ['the hours of the contract', 'Contrat 28 h par semaine'],
    ['the share a letter gives', '40,5 % du temps sur « Incubateur de projets »'],
    ['the day, the hours and the task', 'lun. 2 3 h 25 9 h–12 h Dossier de l’appel à projets'],
    ['where, the evidence, the time and the travel', 'PV du 6 mars 2026, Conseil d’administration 2 h 30 1 h 10'],
    ['a day of nothing', 'mar. 3 – – – – –'],
    ['a day away', 'lun. 9 – Congé – – –'],
    ['the sum of a week', 'Total de la semaine : 12 h 55 10 h 25 2 h 30'],
    ['that a week is complete', 'Semaine affirmée complète le 9 mars.'],
    ['why a day was so long', 'Durée au-delà du plafond : Préparation de « Tous pour un PLOUCS »'],
    ['the sum of each kind of work', 'Accompagnement 14 % 3 h 20'],
    ['what was taken back, and why', 'jeu. 5 Budget et factures La durée était celle de deux jours. 4 h'],
    ['the first signature', 'Signé en ligne le 1er avril 2026 à 9 h 05.'],
    ['the second', 'Signé en ligne le 2 avril 2026 à 10 h 10.'],
    ['what was signed', 'Empreinte : 3f786850 e387550f dab836ed 7e6dc881 de23001b 9f2f3c4d 5e6f7a8b 9c0d1e2f'],
    ['that it is invented', 'Document de démonstration : les faits, les dates et les personnes sont inventés.'],
  ])('%s', async (_, said) => {
    expect(await read(fullMonth)).toContain(said)
  })

  it('a project says so on its page; a sheet with both signatures does not', async () => {
    expect(await read(bareMonth)).toContain('PROJET')
    expect(await read({ ...fullMonth, state: 'signed', approved: null })).toContain('PROJET')
    expect(await read(fullMonth)).not.toContain('PROJET')
  })
})

it('whatever people type, the sheet is printed', async () => {
  const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', ' ', '*x*', '#panic()', 'x'.repeat(200)))
  await fc.assert(
    fc.asyncProperty(typed, typed, async (a, b) => {
      const weeks = fullMonth.weeks.map((week) => ({
        ...week,
        reason: a,
        days: week.days.map((day) => ({ ...day, rows: day.rows.map((row) => ({ ...row, title: a, organisation: b, place: a })) })),
      }))
      const data = { ...fullMonth, person: a, weeks, letters: [{ action: b, permille: 1 }], reopened: b, state: 'stale' as const }
      expect(checkPdf(await print(data)).faults).toEqual([])
    }),
    { numRuns: 15 },
  )
})

it('adds up to what its lines add up to, day by day, week by week, kind by kind; unpaid time is not on it', () => {
  const id = fc.uuid({ version: 7 })
  const entry = fc.record({
    id,
    on: fc.integer({ min: 0, max: 27 }).map((n) => addDays('2026-02-01', n)),
    capacity: fc.constantFrom('staff', 'volunteer', 'inKind', 'intern', 'facilitator' as const),
    minutes: fc.integer({ min: 0, max: 300 }),
    travel: fc.integer({ min: 1, max: 90 }),
    reversed: fc.boolean(),
    workType: fc.constantFrom('meeting', 'project', 'other' as const),
  })
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: (one) => one.id, maxLength: 30 }), (some) => {
      const entries = some.map(
        (one): Entry => ({
          ...one,
          person: 'p',
          activity: null,
          organisation: null,
          title: 'x',
          startsAt: null,
          endsAt: null,
          km: 0,
          source: 'typed',
          seen: null,
          reverses: null,
          reason: '',
        }),
      )
      const month = '2026-02-01'
      const known = { absences: [], affirmed: [], contracts: [] }
      const data = monthSheetOf({
        ...known,
        hub: fullMonth.hub,
        zone: 'Europe/Paris',
        now: fullMonth.at,
        name: 'x',
        month,
        entries,
        behind: new Map(),
        letters: [],
        weeks: readWeeks(month, { ...known, entries, today: '2026-03-01' }),
        sheet: null,
        approver: null,
      })
      const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)
      const paid = entries.filter(({ capacity, reversed }) => !reversed && capacity !== 'volunteer' && capacity !== 'inKind')
      const spent = sum(paid.map(({ minutes, travel }) => minutes + travel))
      const days = data.weeks.flatMap((week) => week.days)
      expect(data.minutes + data.travel).toBe(spent)
      expect(sum(data.weeks.map(({ minutes }) => minutes))).toBe(spent)
      expect(sum(days.map(({ minutes }) => minutes))).toBe(spent)
      expect(sum(data.types.map(({ minutes }) => minutes))).toBe(spent)
      expect(days.flatMap(({ rows }) => rows)).toHaveLength(paid.length)
      // A week with no time on it still has its five working days: February 2026 has twenty.
      expect(new Set(days.map(({ on }) => on)).size).toBeGreaterThanOrEqual(20)
    }),
  )
})
