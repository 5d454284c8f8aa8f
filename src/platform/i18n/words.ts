import type { Lang, Said } from '#base/page.ts'
import type { Problem } from '#base/problem.ts'

/** A sentence, or one made of figures and names. */
export type Sentence = string | ((values: Record<string, string | number>) => string)

/** The words of one capability in one language: its problems by code, what it says after an act by code, and whatever its pages need. */
export type CapabilityWords = { problems: Record<string, Sentence>; done: Record<string, string> }

export type Words<W extends CapabilityWords = CapabilityWords> = Record<Lang, W>

/** Finds the sentence of a problem or of an act, across all capabilities. A code without words is a defect a test catches; it shows as its code. */
export const speaker = (all: Words[]) => {
  const gather = (lang: Lang) => ({
    problems: together(all.map((words) => words[lang].problems)),
    done: together(all.map((words) => words[lang].done)),
  })
  const words = { fr: gather('fr'), en: gather('en') }
  const says = ({ code, values }: Problem, lang: Lang): string => {
    const sentence = words[lang].problems[code]
    return typeof sentence === 'function' ? sentence(values ?? {}) : (sentence ?? code)
  }
  return {
    says,
    said: (problems: Problem[], lang: Lang): (Said & { code: string })[] =>
      problems.map((one) => ({ path: one.path, code: one.code, says: says(one, lang) })),
    done: (code: string, lang: Lang): string | null => words[lang].done[code] ?? null,
    knows: (code: string): boolean => code in words.fr.problems && code in words.en.problems,
  }
}

/** One code, one sentence: another capability's would be said instead. Throws when two differ. */
const together = <S extends Sentence>(all: Record<string, S>[]): Record<string, S> => {
  const gathered: Record<string, S> = {}
  for (const words of all)
    for (const [code, sentence] of Object.entries(words)) {
      if (gathered[code] !== undefined && gathered[code] !== sentence) throw new Error(`Two sentences for ${code}`)
      gathered[code] = sentence
    }
  return gathered
}

export type Speaker = ReturnType<typeof speaker>
