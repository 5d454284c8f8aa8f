import { expect } from 'vitest'
import type { TestSite } from '../setup/site.ts'

/** What is asked of every answer to a request that is wrong: nothing failed inside, nothing of the inside is shown, a sentence says why. */
export const judge = (site: TestSite) => {
  const says = (code: string, lang: 'fr' | 'en' = 'fr', values = {}) => site.web.speaker.says({ path: '', code, values }, lang)
  const noStack = (text: string) =>
    expect(text).not.toMatch(/\bat .*\.[jt]sx?:\d+|node_modules|select [\w., "*]+ from \w+\.|ECONN|ZodError/)
  const calm = (reply: { status: number; text: string }, status: number | number[]) => {
    expect([status].flat(), reply.text.slice(0, 2000)).toContain(reply.status)
    noStack(reply.text)
    expect(site.lines.splice(0)).toEqual([])
  }
  return { says, noStack, calm }
}

export type Judge = ReturnType<typeof judge>
