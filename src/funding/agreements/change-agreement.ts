import { choice, day, id, optionalText, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { changeAgreement as change, holdAgreement, setYears } from './agreement.store.ts'
import { yearProblems, yearsOf } from './agreement.ts'
import { agreementChanged } from './agreement-facts.ts'
import { onAgreement, settled } from './on-agreement.ts'
import { readYears } from './plan-instalments.ts'
import { readRate } from './rate.ts'

/** What is learnt of an agreement later: its reference, its signature, its split by year. Its amount and its dates change by an amendment. */
export const changeAgreement = useCase({
  name: 'funding.changeAgreement',
  input: z.object({
    agreement: id(),
    reference: optionalText(80),
    commitmentNo: optionalText(40),
    signedOn: orNothing(day()).default(null),
    rate: optionalText(12),
    keeps: orNothing(choice(['yes', 'no'])).default(null),
    years: z.record(z.string().regex(/^y\d{4}$/), optionalText(20)).default({}),
  }),
  ...onAgreement,
  run: async (act, { agreement, reference, commitmentNo, signedOn, rate: typedRate, keeps, years: typedYears }) => {
    const { db, hub, today } = act
    const held = await holdAgreement(db, hub.id, agreement)
    const no = held && settled(held)
    if (!held || no) return wrong(no ?? problem('', 'agreement.isGone'))
    const [rate, shares] = [readRate('rate', typedRate), readYears(typedYears)]
    if (!rate.ok || !shares.ok) return wrong(...(rate.ok ? [] : rate.problems), ...(shares.ok ? [] : shares.problems))
    if (signedOn !== null && signedOn > today) return wrong(problem('signedOn', 'agreement.notSignedYet', { today }))
    const years = shares.value ?? held.years
    const strange = years.filter(({ year }) => !yearsOf(held).includes(year))
    const problems = [
      ...strange.map(({ year }) => problem(`years.y${year}`, 'agreement.notItsYear', { year })),
      ...yearProblems(held.cents, years),
    ]
    if (problems.length > 0) return wrong(...problems)
    const said = { signedOn, mostRate: rate.value, keepsUnused: keeps === null ? null : keeps === 'yes' }
    await change(db, hub.id, agreement, { reference, commitmentNo, ...said })
    if (shares.value) await setYears(db, hub.id, agreement, years)
    act.record(agreementChanged, agreement, { ...said, years })
    return ok({ agreement })
  },
})
