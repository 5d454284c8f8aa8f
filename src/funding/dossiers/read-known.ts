import { addDays, addMonths } from '#base/day.ts'
import { saidCents } from '#base/euros.ts'
import type { Id } from '#base/id.ts'
import { actionsOfYear } from '#funding/axes/axis.store.ts'
import { type LineRead, linesOf } from '#funding/budgets/budget.store.ts'
import { rateOf, totalsOf } from '#funding/budgets/budget.ts'
import { isGiven, NOT_DETAILED } from '#funding/budgets/codes.ts'
import { formOf } from '#funding/forms/all.ts'
import { textsOf } from '#funding/texts/text.store.ts'
import { boardOn, statutesFile } from '#governance/api.ts'
import type { Context } from '#logbook/use-case.ts'
import { hubFigures, letterheadOf } from '#members/api.ts'
import { le } from '#platform/i18n/say.fr.ts'
import { minutesOf } from '#time/api.ts'
import codes from '../budgets/codes.fr.ts'
import fr from './dossier.fr.ts'
import { answersOf, type DossierRead } from './dossier.store.ts'
import type { Known } from './fill.ts'
import type { KnownKey } from './form.ts'

/** What is read of the hub, the action and its plan, at once. */
export const loadKnown = async ({ db, hub, today }: Context, dossier: DossierRead) => {
  const { action, year } = dossier
  const until = addDays(today, 1)
  const [figures, head, board, given, actions, lines, texts, answers, statutes] = await Promise.all([
    hubFigures(db, hub.id, today),
    letterheadOf(db, hub, 'fr'),
    boardOn(db, hub.id, today),
    minutesOf(db, hub.id, { from: addMonths(until, -12), until, zone: hub.zone, capacity: 'volunteer' }),
    actionsOfYear(db, hub.id, year),
    linesOf(db, hub.id, { action, year, version: null }),
    textsOf(db, hub.id, action),
    answersOf(db, hub.id, dossier),
    statutesFile(db, hub.id),
  ])
  return { figures, head, board, given, actions, lines: lines.filter(({ gone }) => !gone), texts, answers, statutes }
}

export type Loaded = Awaited<ReturnType<typeof loadKnown>>

const euros = (cents: number) => saidCents(cents, 'fr')
const counted = (n: number | null | undefined) => (n == null ? null : String(n))

/** What a form in French reads of it. A form is answered in its own language, whoever reads the page. */
export const knownOf = (loaded: Loaded, dossier: DossierRead, hub: string): Known => {
  const form = formOf(dossier.form)
  return {
    hub,
    action: dossier.actionName,
    year: dossier.year,
    funder: dossier.funderName,
    cents: dossier.cents,
    values: { ...registered(loaded), ...planned(loaded.lines, dossier), ...computed(loaded, dossier) },
    texts: withPurpose(loaded.texts, dossier),
    answers: loaded.answers,
    lines: loaded.lines,
    codes: codes.names,
    pieces: (form?.pieces ?? []).map(({ key, owner, known }) => {
      const noted = dossier.pieces.find((one) => one.key === key)
      return {
        key,
        document: known === 'statutes' ? loaded.statutes : null,
        owner: noted?.ready ? fr.pieceReady : fr.owners[noted?.owner ?? owner],
        by: noted?.by ?? null,
      }
    }),
  }
}

/** What an action is for, said on its page, answers for its goals until they are written. */
const withPurpose = (texts: Loaded['texts'], { action, purpose }: DossierRead): Loaded['texts'] =>
  purpose === '' || texts.some(({ topic }) => topic === 'goals') ? texts : [...texts, { topic: 'goals', action, most: 3000, body: purpose }]

type Values = Partial<Record<KnownKey, string | null>>

const registered = ({ figures, head, board }: Loaded): Values => ({
  name: head.hub.name,
  legalForm: head.hub.legalForm,
  siret: figures?.siret ?? null,
  rna: head.hub.rna,
  seat: head.hub.seat,
  email: figures?.email ?? figures?.contactMail ?? null,
  phone: figures?.phone ?? null,
  website: figures?.website ?? null,
  iban: figures?.iban?.replace(/(.{4})(?=.)/g, '$1 ') ?? null,
  contact: figures?.contact ?? null,
  contactMail: figures?.contactMail ?? null,
  contactRole: figures?.contact ? fr.coordination : null,
  members: counted(figures?.members),
  legalMembers: counted(figures?.legalMembers),
  communes: figures?.communes.join(', ') || null,
  employees: counted(figures?.employees),
  volunteers: counted(figures?.volunteers),
  boardSize: board.length === 0 ? null : String(board.length),
})

const planned = (lines: readonly LineRead[], dossier: DossierRead): Values => {
  const { charges, products, inKindCharges, inKindProducts } = totalsOf(lines)
  const rate = rateOf(dossier.cents, products)
  const others = lines.filter((line) => isGiven(line.code) && line.standing !== 'refused' && line.lasting !== dossier.line)
  const budgeted = lines.length > 0
  return {
    action: dossier.actionName,
    axis: dossier.axisName,
    startsOn: le(dossier.startsOn ?? `${dossier.year}-01-01`),
    endsOn: le(dossier.endsOn ?? `${dossier.year}-12-31`),
    year: String(dossier.year),
    funder: dossier.funderName,
    funderKind: fr.funderKinds[dossier.funderKind],
    asked: euros(dossier.cents),
    charges: charges > 0 ? euros(charges) : null,
    products: products > 0 ? euros(products) : null,
    rate: rate === null ? null : fr.percent(rate),
    otherFunders: budgeted
      ? others.map(({ funderName, code, cents }) => `${funderName ?? codes.names[code]}, ${euros(cents)}`).join(' ; ') || fr.none
      : null,
    inKindCharges: budgeted ? euros(inKindCharges) : null,
    inKindProducts: budgeted ? euros(inKindProducts) : null,
  }
}

const computed = ({ actions, given, lines }: Loaded, { year, again, startsOn, endsOn }: DossierRead): Values => {
  const all = totalsOf(actions.flatMap((one) => one.lines))
  const minutes = given.reduce((sum, one) => sum + one.minutes, 0)
  const staff = lines.filter(({ code }) => /^64/.test(code)).reduce((sum, { cents }) => sum + cents, 0)
  const detailed = !lines.some(({ code, side }) => code === NOT_DETAILED && side === 'charge')
  return {
    yearStart: le(`${year}-01-01`),
    yearEnd: le(`${year}-12-31`),
    hubCharges: all.charges > 0 ? euros(all.charges) : null,
    hubProducts: all.products > 0 ? euros(all.products) : null,
    hubPublicGrants: all.products > 0 ? euros(all.publicGrants) : null,
    frequency: again ? fr.renewal : fr.first,
    period: startsOn && endsOn && startsOn.slice(0, 4) !== endsOn.slice(0, 4) ? fr.severalYears : fr.oneYear,
    kindOfAid: fr.inMoney,
    object: fr.project,
    volunteerHours: minutes > 0 ? `${Math.floor(minutes / 60)} h` : null,
    staffRate40: detailed && staff > 0 ? fr.staffRate(euros(staff), euros(Math.floor((staff * 4 + 5) / 10))) : null,
  }
}

/** The line of the plan a dossier asks for, as it stands. */
export const lineAsked = (lines: readonly LineRead[], line: Id): LineRead | null => lines.find(({ lasting }) => lasting === line) ?? null
