import type { Id } from '#base/id.ts'
import { day, email, optionalText, orNothing, ticked } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { Act } from '#logbook/use-case.ts'
import { cleanName, nameKey } from '#members/name.ts'
import { findOrAdd } from '#members/people/add-representation.ts'
import { applicantsCalled } from './application.store.ts'
import { type Named, sponsorProblems } from './application.ts'

const called = () => optionalText(200).transform(cleanName)

/** What an application says, as a form asks it: everything but its day may be left for later. */
export const askedInput = {
  receivedOn: day(),
  contact: called(),
  email: orNothing(email()),
  sponsor: called(),
  otherSponsor: called(),
  motivation: optionalText(4000),
  charterRead: ticked(),
}

type Typed = { contact: string; email: string | null; sponsor: string; otherSponsor: string }

/** The members named as sponsors. All of them, or what is wrong with each. */
export const sponsorsNamed = async (
  act: Act,
  { sponsor, otherSponsor }: Typed,
  applicant: { id: Id | null; name: string },
): Promise<Result<Id[]>> => {
  const typed = [
    { path: 'sponsor', name: sponsor },
    { path: 'otherSponsor', name: otherSponsor },
  ].filter(({ name }) => name !== '')
  if (typed.length === 0) return ok([])
  const keys = typed.map(({ name }) => nameKey(name))
  const known = await applicantsCalled(act.db, act.hub.id, keys, act.today)
  const problems: Problem[] = []
  const named = typed.flatMap(({ path, name }): Named[] => {
    const found = known.find(({ key }) => key === nameKey(name))
    // A structure the hub does not know yet may name itself.
    const itself = nameKey(name) === nameKey(applicant.name)
    if (!found) problems.push(itself ? problem(path, 'application.sponsorsItself') : problem(path, 'application.sponsorUnknown', { name }))
    return found ? [{ path, ...found }] : []
  })
  problems.push(...sponsorProblems(named, applicant.id))
  return problems.length > 0 ? wrong(...problems) : ok(named.map(({ id }) => id))
}

/** Through whom it asks: somebody the hub knows, or a new card. null: nobody was named. */
export const contactNamed = async (act: Act, { contact: name, email: mail }: Typed): Promise<Result<Id | null>> => {
  if (name === '') return mail === null ? ok(null) : wrong(problem('contact', 'application.contactUnnamed'))
  const found = await findOrAdd(act, { name, mail })
  return found.ok ? found : wrong(...found.problems)
}
