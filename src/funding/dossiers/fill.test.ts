import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { forms } from '#funding/forms/all.ts'
import { cutAt, lengths, saying, type Text } from '#funding/texts/text.ts'
import { minutesAfter, stepProblems } from './dossier.ts'
import { cutsOf, fill, type Known, missingOf } from './fill.ts'
import { type DossierForm, known, registerKeys, told, typed } from './form.ts'

const form: DossierForm = {
  key: 'essai',
  version: '1',
  title: 'Essai',
  sections: [
    {
      key: 'one',
      title: 'Un',
      fields: [
        known('register', 'siret', 'SIRET', { needed: true, most: 14 }),
        told('goals', 'Objectifs', 60),
        typed('taxes', 'Impôts', 'hub', { needed: true }),
      ],
    },
  ],
  pieces: [{ key: 'rib', name: 'RIB', owner: 'bank' }],
}
const nothing: Known = {
  hub: 'Pôle',
  action: 'Incubateur',
  year: 2026,
  funder: 'Région',
  cents: 810_000,
  values: {},
  texts: [],
  answers: [],
  lines: [],
  codes: {},
  pieces: [],
}
const goals = (body: string, action: string | null = null): Text => ({ topic: 'goals', action, most: 3000, body })
const of = (more: Partial<Known>) => fill(form, { ...nothing, ...more }).sections[0]?.fields.map(({ value, from }) => [value, from])

describe('a field of a form', () => {
  it.each([
    [
      'nobody knows anything: nothing is invented',
      {},
      [
        [null, null],
        [null, null],
        [null, null],
      ],
    ],
    [
      'the register knows',
      { values: { siret: '12345678901234' } },
      [
        ['12345678901234', 'register'],
        [null, null],
        [null, null],
      ],
    ],
    [
      'a value longer than the field is not given',
      { values: { siret: '123 456 789 01234' } },
      [
        [null, null],
        [null, null],
        [null, null],
      ],
    ],
    [
      'the register comes before what was typed',
      { values: { siret: '12345678901234' }, answers: [{ key: 'siret', body: '999', here: true }] },
      [
        ['12345678901234', 'register'],
        [null, null],
        [null, null],
      ],
    ],
    [
      'typed here',
      { answers: [{ key: 'taxes', body: 'non', here: true }] },
      [
        [null, null],
        [null, null],
        ['non', 'typed'],
      ],
    ],
    [
      'typed in an earlier dossier',
      { answers: [{ key: 'taxes', body: 'non', here: false }] },
      [
        [null, null],
        [null, null],
        ['non', 'bank'],
      ],
    ],
    [
      'a text that fits',
      { texts: [goals('Accompagner.')] },
      [
        [null, null],
        ['Accompagner.', 'bank'],
        [null, null],
      ],
    ],
    [
      'a text cut at the end of a sentence',
      { texts: [goals('Accompagner des projets. Former celles et ceux qui les portent, un à un.')] },
      [
        [null, null],
        ['Accompagner des projets.', 'bank'],
        [null, null],
      ],
    ],
    [
      'one sentence too long',
      { texts: [goals('Accompagner '.repeat(9))] },
      [
        [null, null],
        [null, null],
        [null, null],
      ],
    ],
    [
      'the action’s own words first',
      { texts: [goals('Du pôle.'), goals('De l’action.', 'a')] },
      [
        [null, null],
        ['De l’action.', 'bank'],
        [null, null],
      ],
    ],
  ] as [string, Partial<Known>, unknown][])('%s', (_, more, said) => expect(of(more)).toEqual(said))

  it('what must be there is missing first', () =>
    expect(missingOf(fill(form, nothing)).map(({ key }) => key)).toEqual(['siret', 'taxes', 'text.goals']))

  it('a text that was cut is to be reread', () => {
    expect(cutsOf(form, { texts: [goals('Accompagner.')] })).toEqual([])
    expect(cutsOf(form, { texts: [goals(`Accompagner. ${'Former encore. '.repeat(9)}`)] })).toEqual(['text.goals'])
  })
})

const sentences = fc.array(fc.tuple(fc.lorem({ maxCount: 12 }), fc.constantFrom('.', ' !', '…', '. »', ' 3.5')), { maxLength: 30 })
const texts = sentences.map((all) => all.map(([words, end]) => words + end).join(' '))

describe('properties', () => {
  it('a cut is never longer than its limit, begins the text and ends as a sentence does', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 900 }), (body, most) => {
        const cut = cutAt(body, most)
        expect(cut.length).toBeLessThanOrEqual(most)
        expect(body.trim().startsWith(cut)).toBe(true)
        if (cut !== '' && cut !== body.trim()) expect(cut).toMatch(/[.!?…][ »]*$/u)
        if (cut !== '' && cut !== body.trim()) expect(body.trim()[cut.length]).toMatch(/\s/)
      }),
    )
  })
  it('no variant of a text ever exceeds what the form takes', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), fc.constantFrom(...lengths), (all, most) => {
        const said = saying(
          all.map((body) => goals(body)),
          'goals',
          most,
        )
        expect(said?.body.length ?? 0).toBeLessThanOrEqual(most)
      }),
    )
  })
  it('every form: coverage counts what is filled without typing, no value exceeds its limit, nothing is known that was not given', () => {
    const values = fc.dictionary(fc.constantFrom(...registerKeys), fc.option(fc.string({ maxLength: 300 })))
    const answers = fc.array(fc.record({ key: fc.constantFrom('taxes', 'siret', 'phone'), body: fc.string(), here: fc.boolean() }))
    fc.assert(
      fc.property(fc.constantFrom(...forms), values, answers, texts, (one, register, said, body) => {
        const filled = fill(one, { ...nothing, values: register, answers: said, texts: body.trim() ? [goals(body)] : [] })
        const fields = filled.sections.flatMap(({ fields: all }) => all)
        expect(filled.coverage).toEqual({ all: fields.length, filled: fields.filter(({ from }) => from && from !== 'typed').length })
        const given = [...Object.values(register), ...said.map((answer) => answer.body)]
        for (const { key, value, most } of fields) {
          if (value !== null && most !== null) expect(value.length).toBeLessThanOrEqual(most)
          if (value !== null)
            expect(key === 'text.goals' ? body.trim().startsWith(value) || body === value : given.includes(value)).toBe(true)
        }
      }),
    )
  })
  it('the shown euros of a side are its shown total', () => {
    const line = fc.record({
      side: fc.constant('charge' as const),
      code: fc.constantFrom('601', '641'),
      cents: fc.integer({ min: 1, max: 9_999_999 }),
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (drawn) => {
        const lines = drawn.map((one, n) => ({ ...one, lasting: String(n), name: '', standing: null, funderName: null }))
        const { charges, total } = fill(form, { ...nothing, lines }).budget
        expect(charges.reduce((sum, { euros }) => sum + euros, 0)).toBe(total.charges)
        expect(total.charges).toBe(Math.floor((drawn.reduce((sum, { cents }) => sum + cents, 0) + 50) / 100))
      }),
    )
  })
})

describe('forms', () => {
  it.each(forms.map((one) => [one.key, one] as const))('%s asks nothing twice', (_, one) => {
    const keys = one.sections.flatMap(({ fields }) => fields.map(({ key }) => key))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    expect(one.pieces.length).toBeGreaterThan(0)
  })
})

describe('what became of it', () => {
  const filed = { rank: 1, state: 'filed', on: '2026-03-02' } as const
  it.each([
    ['granted after it was sent', 'granted', '2026-05-01', []],
    ['sent twice', 'filed', '2026-05-01', ['dossier.notNext']],
    ['before it was sent', 'refused', '2026-03-01', ['dossier.beforeLast']],
    ['not yet', 'granted', '2026-09-01', ['dossier.notYet']],
  ] as const)('%s', (_, state, on, codes) =>
    expect(stepProblems(filed, { state, on, today: '2026-06-01' }).map(({ code }) => code)).toEqual(codes),
  )
  it('time is taken off as far as there is some', () => expect([minutesAfter(60, -15), minutesAfter(10, -15)]).toEqual([45, null]))
})
