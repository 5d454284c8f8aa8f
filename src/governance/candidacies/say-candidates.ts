import type { Lang } from '#base/page.ts'
import type { Decision } from '#governance/decisions/decision.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { longDay } from '#governance/meetings/day-words.ts'
import { type Candidate, electedIn, onTheBallot, type Slate } from './candidacy.ts'
import { candidateName } from './candidates.ts'

const wordsIn = (lang: Lang) => (lang === 'fr' ? fr : (en as typeof fr)).candidacy.texts

const namesOf = (some: Candidate[], { body }: Slate): string => some.map((one) => candidateName(one, body === null)).join(', ')

const askedBy = ({ body, seats, until }: Slate, lang: Lang): string => {
  const w = wordsIn(lang)
  const said = { seats, body: body?.name ?? '', day: until ? longDay(until, lang) : '' }
  return `${body ? w.seats(said) : w.charge(said)}${until ? w.until(said) : ''}.`
}

/** Version 1, as the first ballot opens: what is elected, until when, who stands. */
export const slateText = (title: string, slate: Slate, lang: Lang): string =>
  [title, askedBy(slate, lang), wordsIn(lang).stand({ names: namesOf(onTheBallot(slate), slate) })].join('\n\n')

/** After each ballot that gives a seat: who is elected, how many seats stay vacant (or wait for the ballot that follows). It is what the register keeps. */
export const electedText = (title: string, slate: Slate, after: Decision, lang: Lang): string => {
  const w = wordsIn(lang)
  const elected = electedIn(after)
  const left = slate.seats - elected.length
  return [title, askedBy(slate, lang), w.elected({ names: namesOf(elected, slate) }), ...(left > 0 ? [w.left({ left })] : [])].join('\n\n')
}
