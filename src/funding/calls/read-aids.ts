import { type Day, isDay } from '#base/day.ts'
import { z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { folded } from '#base/search.ts'
import { readStrictJson } from '#base/strict-json.ts'
import { htmlToText } from '#platform/mail/html-text.ts'

/** A call as a file of Aides-territoires says it. Rates in whole percents; `repaid`: cents of a loan or an advance. */
export type Aid = {
  externalId: string
  title: string
  funder: string
  deadline: Day | null
  link: string
  says: string
  eligibility: string
  perimeter: string
  opensOn: Day | null
  predepositOn: Day | null
  rateLow: number | null
  rateHigh: number | null
  repaid: number | null
}

/** What was left aside, and why: not for associations, of another territory, already closed, help that is no money. */
export type LeftAside = { audience: number; perimeter: number; past: number; noMoney: number }
/** `more`: how many aids the search found that this file does not hold. */
export type AidsRead = { aids: Aid[]; left: LeftAside; more: number }

/** Above, it is no page of results. */
const MOST_AIDS = 5_000
/** The most a text of a call keeps. */
const MOST_TEXT = 20_000

const words = z.array(z.string()).nullish()
const number = z.number().nullish()
/**
 * The fields that are read of an aid, as the public code of its API writes them (MTES-MCT/aides-territoires-symfony, Controller/Api/Aid). `contact` is
 * left where it is: it names people.
 */
const entry = z.object({
  id: z.union([z.number().int(), z.string().min(1).max(80)]),
  name: z.string().trim().min(1),
  financers: words,
  description: z.string().nullish(),
  eligibility: z.string().nullish(),
  perimeter: z.string().nullish(),
  targeted_audiences: words,
  aid_types: words,
  start_date: z.string().nullish(),
  predeposit_date: z.string().nullish(),
  submission_deadline: z.string().nullish(),
  subvention_rate_lower_bound: number,
  subvention_rate_upper_bound: number,
  loan_amount: number,
  recoverable_advance_amount: number,
  origin_url: z.string().nullish(),
  application_url: z.string().nullish(),
})
type Entry = z.output<typeof entry>

const answer = z.object({ count: z.number().int().nullish(), results: z.array(z.unknown()).max(MOST_AIDS) })

/**
 * An answer of `GET /api/aids/`, and what of it fits an association here. `perimeters`: names of territories (« Landes »), none: all of them; what holds
 * for the whole country is always kept. All of it is read before anything is told: a file that is wrong anywhere brings in nothing.
 */
export const readAids = (text: string, { perimeters, today, known }: { perimeters: string[]; today: Day; known: ReadonlySet<string> }) => {
  const { value, problems } = readStrictJson(text)
  const [unreadable] = problems.filter(({ code }) => code === 'json.unreadable' || code === 'json.tooDeep')
  if (unreadable) return wrong(problem('file', 'aids.notJson', { line: unreadable.values?.line ?? 1 }))
  const read = answer.safeParse(value)
  if (!read.success) return wrong(problem('file', 'aids.notTheirs'))
  const entries = read.data.results.map(readEntry)
  const faults = entries.flatMap((one) => (one.ok ? [] : one.problems))
  if (faults.length > 0) return wrong(...faults.slice(0, 3))
  const all = new Map(entries.flatMap((one) => (one.ok ? [[String(one.value.id), one.value] as const] : [])))
  const left: LeftAside = { audience: 0, perimeter: 0, past: 0, noMoney: 0 }
  const aids: Aid[] = []
  for (const [no, one] of all) {
    const aid = toAid(one)
    const why = known.has(no) ? null : whyNot(one, aid, { perimeters, today })
    if (why === null) aids.push(aid)
    else left[why] += 1
  }
  const more = Math.max(0, (read.data.count ?? 0) - read.data.results.length)
  return ok<AidsRead>({ aids, left, more })
}

const DAYS = ['start_date', 'predeposit_date', 'submission_deadline'] as const

const readEntry = (raw: unknown, at: number): Result<Entry> => {
  const read = entry.safeParse(raw)
  const bad = (field: string): Problem => problem('file', 'aids.badEntry', { n: at + 1, field })
  if (!read.success) return wrong(bad(String(read.error.issues[0]?.path[0] ?? 'id')))
  // A name made of nothing but marks names nothing.
  if (plain(read.data.name, 300) === '') return wrong(bad('name'))
  const field = DAYS.find((name) => read.data[name] && !isDay(read.data[name].slice(0, 10)))
  return field ? wrong(bad(field)) : ok(read.data)
}

const toAid = (one: Entry): Aid => {
  const [low, high] = [percent(one.subvention_rate_lower_bound), percent(one.subvention_rate_upper_bound)]
  return {
    externalId: String(one.id),
    title: plain(one.name, 300),
    funder: plain((one.financers ?? []).join(', '), 200),
    deadline: dayOf(one.submission_deadline),
    link: linkOf(one.application_url) || linkOf(one.origin_url),
    says: long(one.description),
    eligibility: long(one.eligibility),
    perimeter: plain(one.perimeter ?? '', 200),
    opensOn: dayOf(one.start_date),
    predepositOn: dayOf(one.predeposit_date),
    rateLow: low,
    rateHigh: high,
    repaid: centsOf(one.loan_amount ?? one.recoverable_advance_amount),
  }
}

/** Of the whole country, whatever territory is asked for. */
const EVERYWHERE = ['france', 'europe', 'union europeenne', 'national']

const whyNot = (
  { targeted_audiences: audiences, aid_types: types }: Entry,
  { perimeter, deadline }: Aid,
  { perimeters, today }: { perimeters: string[]; today: Day },
): keyof LeftAside | null => {
  if (!(audiences ?? []).some((one) => folded(one).startsWith('association'))) return 'audience'
  if (types && types.length > 0 && types.every((one) => folded(one).startsWith('ingenierie'))) return 'noMoney'
  if (deadline !== null && deadline < today) return 'past'
  const where = folded(perimeter)
  const fits = perimeters.length === 0 || [...EVERYWHERE, ...perimeters.map(folded)].some((one) => where.includes(one))
  return fits || where === '' ? null : 'perimeter'
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the database wants none of them
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Whole signs, never half of one. */
const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`)
const clean = (text: string): string => htmlToText(text.toWellFormed()).replace(CONTROL, '').normalize('NFC').trim()
const plain = (text: string, most: number): string => cut(clean(text).replace(/\s+/g, ' '), most)
const long = (html: string | null | undefined): string => cut(clean(html ?? ''), MOST_TEXT)

const dayOf = (text: string | null | undefined): Day | null => (text ? text.slice(0, 10) : null)
const percent = (n: number | null | undefined): number | null => (n === null || n === undefined || n < 0 || n > 100 ? null : Math.round(n))
const centsOf = (euros: number | null | undefined): number | null =>
  euros && euros > 0 && euros <= 1_000_000_000 ? Math.round(euros * 100) : null
/** Of the web and nothing else: never a script. */
const linkOf = (url: string | null | undefined): string =>
  url && url.length <= 1000 && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : ''
