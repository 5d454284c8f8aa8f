import { timeAt } from '#base/day.ts'
import type { Lang } from '#base/page.ts'
import type { Figures } from '#governance/colleges/college-ledger.ts'
import { sharesSaid, smallSaid } from '#governance/colleges/say-colleges.ts'
import type fr from '#governance/fr.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { orgName, personName } from '#governance/meetings/meeting-file.ts'
import { type Majority, usualNameOf } from '#governance/rules/vote-rules.ts'
import { tallyWords } from './tally-words.ts'
import { castingRefused, type Vote } from './vote.ts'

/** « 3 pour, 1 contre, 0 abstention », and blanks and voices not cast where there are some. */
export const figuresOf = (counts: Figures, w: typeof fr): string => {
  const shares = sharesSaid(counts.shares, w)
  return [
    w.vote.short({ forVotes: counts.for, against: counts.against, abstain: counts.abstain }),
    ...(counts.blank > 0 ? [w.vote.blank({ n: counts.blank })] : []),
    ...(counts.notCast > 0 ? [w.vote.missing({ n: counts.notCast })] : []),
    ...(shares === null ? [] : [shares]),
  ].join(', ')
}

type Shown = { file: Pick<MeetingFile, 'names' | 'zone'>; w: typeof fr; page: { lang: Lang } }

/** Why the result is what it is, rule by rule: `tally`’s own reasons, with names for ids and the hub’s hours. */
export const becauseOf = (vote: Vote, { file, w, page }: Shown): string[] => {
  const words: Record<string, string | ((values: Record<string, string | number>) => string)> = tallyWords[page.lang]
  const counted = (vote.result?.because ?? [])
    // Where no quorum is asked there is none to speak of.
    .filter(({ code }) => vote.terms.quorum !== null || code !== 'tally.quorum.reached')
    .map(({ code, values = {} }) => {
      const said = words[code] ?? code
      const named = {
        ...values,
        ...('voter' in values ? { voter: orgName(file, String(values.voter)) } : {}),
        ...('college' in values ? { college: collegeCalled(vote, String(values.college)) } : {}),
        ...('at' in values ? { at: timeAt(String(values.at), file.zone) } : {}),
      }
      return typeof said === 'function' ? said(named) : said
    })
  return [
    ...counted,
    ...(vote.casting && vote.result?.because.some(({ code }) => code.startsWith('tally.tie.cast'))
      ? [w.vote.castingVoice({ organisation: orgName(file, vote.casting) })]
      : []),
    ...(castingRefused(vote) ? [w.vote.castingRefused] : []),
    ...(vote.hands ? [w.papers.handsCounted] : []),
    ...paperSays(vote, file, w),
    ...(vote.terms.small ? [w.colleges.small({ n: vote.terms.small.length, names: smallSaid(vote.terms.small, w) })] : []),
  ]
}

const paperSays = ({ paper, scrutiny }: Vote, file: Shown['file'], w: typeof fr): string[] => {
  if (!paper || !scrutiny) return []
  const names = scrutiny.by.map((person) => personName(file, person)).join(', ')
  return [w.papers.counted({ papers: paper.length, names, voids: scrutiny.void })]
}

const collegeCalled = ({ terms }: Vote, id: string): string => terms.colleges?.list.find((one) => one.id === id)?.name ?? '…'

/** « à la majorité simple des suffrages exprimés (pour et contre) ». */
export const majorityWords = (majority: Majority, w: typeof fr): string => {
  const name = usualNameOf(majority)
  const { num, den, strict, base } = majority
  return `${name ? w.vote.rules.usual[name] : w.vote.rules.share({ num, den, strict: strict ? 1 : 0 })} ${w.vote.rules.bases[base]}`
}
