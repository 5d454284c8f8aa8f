import { type Id, newId } from '#base/id.ts'
import { choice, day, id, optionalText, orNothing, text, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { funderKindOf, isGiven } from '#funding/budgets/codes.ts'
import { funderNamed } from '#funding/budgets/funder.store.ts'
import { readAmount } from '#funding/budgets/read-amount.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { type Act, type Context, useCase } from '#logbook/use-case.ts'
import { addAgreement, agreementsOf, lineOf, takeReceiptsOver } from './agreement.store.ts'
import { evenYears, moreProblems, periodProblems, yearProblems, yearsOf } from './agreement.ts'
import { agreementNoted } from './agreement-facts.ts'
import { delaysOf, usualDelay } from './delay.ts'
import { funderOf } from './funders.store.ts'
import { grantLine } from './grant-line.ts'
import { plans } from './plan.ts'
import { planInstalments, readYears, typedRows } from './plan-instalments.ts'
import { readRate } from './rate.ts'

/** Which line of a budget an agreement is about, and which agreement it amends. The names are those of the form’s address. */
export const ofLine = { line: id(), avenant: orNothing(id()).catch(null) }

/** The line as its latest version has it, and the agreements there are on it; null: it is in no budget, or nobody gives under it. */
export const loadLine = async ({ db, hub }: Pick<Context, 'db' | 'hub'>, { line: lasting, avenant }: { line: Id; avenant: Id | null }) => {
  const [line, agreements] = await Promise.all([lineOf(db, hub.id, lasting), agreementsOf(db, hub.id, { line: lasting })])
  const standing = agreements.find(({ gone, amendedBy }) => !gone && amendedBy === null) ?? null
  const amended = avenant === null ? null : (agreements.find((one) => one.id === avenant) ?? null)
  return line && isGiven(line.code) && (avenant === null || amended) ? { line, standing, amended } : null
}

/** Whether what is typed as an origin is European money: nobody should have to say so twice. */
const isEuropean = (name: string, code: string): boolean => code === '74fe' || /\b(fse|feder|feader|leader|europ)/i.test(name)

const partiesOf = async (act: Act, { payer, origin, code }: { payer: string; origin: string; code: string }) => {
  const { db, hub } = act
  const payerId = await funderNamed(db, hub.id, payer, funderKindOf(code))
  if (origin === '' || origin === payer) return { payer: payerId, origin: payerId }
  return { payer: payerId, origin: await funderNamed(db, hub.id, origin, isEuropean(origin, code) ? 'european' : funderKindOf(code)) }
}

/**
 * A funder has promised in writing: the agreement, its years and its instalments stand in the same act, and its line of the budget becomes granted.
 * `avenant`: the agreement this one takes the place of; what came under that one follows.
 */
export const noteAgreement = useCase({
  name: 'funding.noteAgreement',
  input: z.object({
    ...ofLine,
    payer: text(160),
    origin: optionalText(160),
    amount: text(20),
    reference: optionalText(80),
    commitmentNo: optionalText(40),
    notifiedOn: day(),
    signedOn: orNothing(day()).default(null),
    startsOn: day(),
    endsOn: day(),
    plan: choice(plans),
    rows: typedRows,
    years: z.record(z.string().regex(/^y\d{4}$/), optionalText(20)).default({}),
    rate: optionalText(12),
    keeps: orNothing(choice(['yes', 'no'])).default(null),
    whyMore: optionalText(500),
  }),
  load: loadLine,
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, typed, { line, standing, amended }) => {
    const { db, hub, today } = act
    const { action, year } = line
    const { avenant, notifiedOn, signedOn, startsOn, endsOn } = typed
    if (standing && standing.id !== avenant) return wrong(problem('', 'agreement.lineTaken', { reference: standing.reference }))
    if (avenant !== null && standing === null) return wrong(problem('', 'agreement.isAmended'))
    const amount = readAmount('amount', typed.amount)
    const rate = readRate('rate', typed.rate)
    const shares = readYears(typed.years)
    const problems: Problem[] = [
      ...(amount.ok ? [] : amount.problems),
      ...(rate.ok ? [] : rate.problems),
      ...(shares.ok ? [] : shares.problems),
      ...(notifiedOn > today ? [problem('notifiedOn', 'agreement.notNotifiedYet', { today })] : []),
      ...(signedOn !== null && signedOn > today ? [problem('signedOn', 'agreement.notSignedYet', { today })] : []),
      ...periodProblems({ startsOn, endsOn }),
    ]
    if (!amount.ok || !rate.ok || !shares.ok || problems.length > 0) return wrong(...problems)
    const cents = amount.value
    const years = shares.value ?? evenYears(cents, { startsOn, endsOn })
    const strange = years.filter((one) => !yearsOf({ startsOn, endsOn }).includes(one.year))
    const ofYear = years.find((one) => one.year === year)?.cents ?? line.cents
    const more = [
      ...strange.map((one) => problem(`years.y${one.year}`, 'agreement.notItsYear', { year: one.year })),
      ...yearProblems(cents, years),
      // An amendment is compared with nothing: what was asked for was answered before.
      ...(amended ? [] : moreProblems({ asked: line.cents, granted: ofYear, why: typed.whyMore })),
    ]
    if (more.length > 0) return wrong(...more)
    const parties = await partiesOf(act, { payer: typed.payer, origin: typed.origin, code: line.code })
    const [payer, origin, known] = await Promise.all([
      funderOf(db, hub.id, parties.payer),
      funderOf(db, hub.id, parties.origin),
      agreementsOf(db, hub.id, { funder: parties.payer }),
    ])
    const delay = usualDelay(origin?.kind ?? 'public', payer?.kind ?? 'public', delaysOf(known))
    const terms = { cents, notifiedOn, signedOn, startsOn, endsOn }
    const instalments = planInstalments(terms, typed, delay)
    if (!instalments.ok) return wrong(...instalments.problems)
    const agreement = newId()
    const { reference, commitmentNo, whyMore, keeps } = typed
    await addAgreement(db, hub.id, {
      id: agreement,
      action,
      line: line.lasting,
      ...parties,
      ...terms,
      reference,
      commitmentNo,
      whyMore,
      mostRate: rate.value,
      keepsUnused: keeps === null ? null : keeps === 'yes',
      amends: avenant,
      years,
      instalments: instalments.value,
    })
    if (avenant !== null) await takeReceiptsOver(db, hub.id, { from: avenant, to: agreement })
    await grantLine(act, { line, cents: ofYear, funder: parties.payer })
    act.record(
      agreementNoted,
      agreement,
      {
        action,
        line: line.lasting,
        ...parties,
        cents,
        notifiedOn,
        startsOn,
        endsOn,
        amends: avenant,
        years,
        instalments: instalments.value.map(({ id: instalment, kind, cents: part, opensBy, expectedOn }) => ({
          instalment,
          kind,
          cents: part,
          opensBy,
          expectedOn,
        })),
      },
      notifiedOn,
    )
    return ok({ agreement })
  },
})
