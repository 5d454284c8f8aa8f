import { describe, expect, test as it } from 'vitest'
import { readList } from './list.ts'
import { addsNothing, type Known, planOf } from './plan.ts'

const smalah = '01900000-0000-7000-8000-000000000001'
const marie = '01900000-0000-7000-8000-000000000002'

const hub = (with_: Partial<Known> = {}): Known => ({ organisations: [], people: [], speaks: [], ...with_ })
const plan = (text: string, known = hub()) => planOf(readList(text), known)

/** `La Smalah (new): Marie Durand titulaire` */
const says = (text: string, known?: Known) => {
  const { organisations, people } = plan(text, known)
  return organisations.map(({ id, name, speakers }) => {
    const who = speakers.map(({ person, kind }) => `${people[person]?.name} ${people[person]?.id ? 'known' : 'new'} ${kind}`)
    return `${name} (${id ? 'here' : 'new'}): ${who.join(', ')}`
  })
}
const remarks = (text: string, known?: Known) => plan(text, known).remarks.map(({ line, code }) => `${line} ${code}`)

describe('into an empty hub', () => {
  it('the first person of a line speaks for it, the next ones stand in', () => {
    expect(says('La Smalah ; Marie Durand\nLa Smalah ; Paul Petit\nLa Cowo')).toEqual([
      'La Smalah (new): Marie Durand new titulaire, Paul Petit new suppleant',
      'La Cowo (new): ',
    ])
  })

  it.each([
    ['the same address is the same person', 'A ; Marie Durand ; m@exemple.fr\nB ; Marie D. ; m@exemple.fr', 1, ['2 sameMail']],
    ['the same name without address too', 'A ; Marie Durand\nB ; marie durand', 1, []],
    ['the address may come later', 'A ; Marie Durand\nB ; Marie Durand ; m@exemple.fr', 1, []],
    ['two addresses are two people, homonyms or not', 'A ; Marie Durand ; a@exemple.fr\nB ; Marie Durand ; b@exemple.fr', 2, []],
  ])('%s', (_, text, people, said) => {
    expect(plan(text).people).toHaveLength(people)
    expect(remarks(text)).toEqual(said)
  })

  it('the address that came later is the person’s', () => {
    expect(plan('A ; Marie Durand\nB ; Marie Durand ; m@exemple.fr').people).toEqual([
      { id: null, name: 'Marie Durand', mail: 'm@exemple.fr', givenMail: false },
    ])
  })
})

describe('into a hub that knows some of them', () => {
  const known = hub({
    organisations: [{ id: smalah, name: 'La Smalah' }],
    people: [{ id: marie, name: 'Marie Durand', mail: null }],
    speaks: [{ organisation: smalah, person: marie }],
  })

  it.each([
    ['an organisation that is there is not added again', 'LA SMALAH', ['LA SMALAH (here): '], ['1 alreadyHere']],
    [
      'somebody who speaks for it already does not twice',
      'La Smalah ; Marie Durand',
      ['La Smalah (here): '],
      ['1 alreadyHere', '1 alreadySpeaks'],
    ],
    ['somebody else stands in', 'La Smalah ; Paul Petit', ['La Smalah (here): Paul Petit new suppleant'], ['1 alreadyHere']],
    ['somebody known speaks for a new one', 'La Cowo ; Marie Durand', ['La Cowo (new): Marie Durand known titulaire'], ['1 knownPerson']],
  ])('%s', (_, text, expected, said) => {
    expect(says(text, known)).toEqual(expected)
    expect(remarks(text, known)).toEqual(said)
  })

  it('an address where there was none is added, and said', () => {
    expect(plan('La Smalah ; Marie Durand ; m@exemple.fr', known).people).toEqual([
      { id: marie, name: 'Marie Durand', mail: 'm@exemple.fr', givenMail: true },
    ])
    expect(remarks('La Smalah ; Marie Durand ; m@exemple.fr', known)).toContain('1 getsMail')
  })

  it('an organisation nobody speaks for gets its titulaire', () => {
    expect(says('La Smalah ; Paul Petit', { ...known, speaks: [] })).toEqual(['La Smalah (here): Paul Petit new titulaire'])
  })

  it.each([
    ['La Smalah', true],
    ['La Smalah ; Marie Durand', true],
    ['La Smalah ; Marie Durand ; m@exemple.fr', false],
    ['La Smalah ; Paul Petit', false],
    ['La Cowo', false],
  ])('%s: adds nothing is %s', (text, nothing) => expect(addsNothing(plan(text, known))).toBe(nothing))
})
