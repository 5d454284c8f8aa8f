import { describe, expect, test as it } from 'vitest'
import type { Step } from '#base/step.ts'
import type { Told } from '#logbook/use-case.ts'
import { pathOf, withDecisions } from './path.ts'

const told = (on: string, title: string, step?: Step, href: string | null = null): Told => ({ on, title, href, ...(step ? { step } : {}) })

describe('a line of life', () => {
  it('goes from the project to the seat, whoever tells what, and leaves out what is no step', () =>
    expect(
      pathOf([
        told('2026-02-12', 'Siège au conseil', 'seat'),
        told('2026-01-20', 'Venue à une réunion'),
        told('2026-01-08', 'Devient membre', 'joins'),
        told('2026-01-08', 'Admise', 'decided'),
        told('2022-01-01', 'Naît du projet', 'origin'),
        told('2025-11-20', 'Demande à devenir membre', 'asks'),
        told('2024-09-02', 'Est créée', 'founded'),
      ]).map(({ title }) => title),
    ).toEqual(['Naît du projet', 'Est créée', 'Demande à devenir membre', 'Admise', 'Devient membre', 'Siège au conseil']))
  it('keeps what was told first first, where all else is equal', () =>
    expect(pathOf([told('2026-01-08', 'un', 'group'), told('2026-01-08', 'deux', 'group')]).map(({ title }) => title)).toEqual([
      'un',
      'deux',
    ]))
})

describe('a decision and what it did', () => {
  const own = { href: null, title: 'Admise', decision: 'd1' }
  const decision = { ...told('2026-01-08', 'Décision sur sa demande', 'decided', '/ploucs/decisions/d1'), says: 'CA-2026-001' }
  it('are one line, which leads to the decision', () =>
    expect(withDecisions([own], [decision])).toEqual({ own: [{ ...own, href: '/ploucs/decisions/d1', says: 'CA-2026-001' }], told: [] }))
  it('stay apart where the reader may not open it, or where it did nothing', () => {
    expect(withDecisions([own], [])).toEqual({ own: [own], told: [] })
    expect(withDecisions([], [decision])).toEqual({ own: [], told: [decision] })
  })
})
