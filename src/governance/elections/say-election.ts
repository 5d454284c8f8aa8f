import type { Day } from '#base/day.ts'
import type { Lang } from '#base/page.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { longDay } from '#governance/meetings/day-words.ts'

type Role = { title: string; asks: string; until: Day | null }

const paragraphs = (...lines: string[]): string => lines.filter((line) => line.trim() !== '').join('\n\n')

/** Version 1 of an election: the role as it is described, before anybody is nominated. */
export const roleText = ({ title, asks, until }: Role, lang: Lang): string => {
  const { texts } = (lang === 'fr' ? fr : (en as typeof fr)).election
  return paragraphs(title, asks, until ? texts.toGiveUntil({ day: longDay(until, lang) }) : texts.toGive)
}

/** Each next version: the role, who it is given to, until when. It is what the register keeps. */
export const givenText = ({ title, asks, until }: Role, name: string, lang: Lang): string => {
  const { texts } = (lang === 'fr' ? fr : (en as typeof fr)).election
  return paragraphs(title, asks, until ? texts.givenUntil({ name, day: longDay(until, lang) }) : texts.given({ name }))
}
