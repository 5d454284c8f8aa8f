import { describe, expect, test as it } from 'vitest'
import { originProblems } from './origin.ts'

describe('a project before the organisation', () => {
  const today = '2026-03-12'
  const artelandes = { fromYear: 2022, untilYear: 2024, foundedOn: '2024-09-02' }
  it.each([
    ['incubated two years, then an organisation', {}, []],
    ['one year, and founded in it', { untilYear: 2022, foundedOn: '2022-05-01' }, []],
    ['nobody knows until when, nor when it was founded', { untilYear: null, foundedOn: null }, []],
    ['founded this morning', { untilYear: 2026, foundedOn: '2026-03-12' }, []],
    ['begun in a year to come', { fromYear: 2027, untilYear: null, foundedOn: null }, ['fromYear origin.yearToCome']],
    ['ended before it began', { untilYear: 2021 }, ['untilYear origin.endsBeforeItBegins']],
    ['founded tomorrow', { foundedOn: '2026-03-13' }, ['foundedOn origin.foundedToCome']],
    ['founded before there was a project', { foundedOn: '2021-12-31' }, ['foundedOn origin.foundedBefore']],
    ['all of it wrong', { untilYear: 2030, foundedOn: '2020-01-01' }, ['untilYear origin.yearToCome', 'foundedOn origin.foundedBefore']],
  ])('%s', (_, change, codes) =>
    expect(originProblems({ ...artelandes, ...change }, today).map(({ path, code }) => `${path} ${code}`)).toEqual(codes),
  )
})
