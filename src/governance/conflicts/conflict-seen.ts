import type { Id } from '#base/id.ts'
import type { Reader } from './conflict.access.ts'
import type { CaseSide, ConflictCase, WordKind } from './conflict.store.ts'
import { stepOf } from './conflict.ts'

/** What one party is told of its own part. */
export type OwnPart = Pick<CaseSide, 'id' | 'name' | 'summons' | 'hearing' | 'time' | 'place' | 'signed'> & {
  grounds: string
  said: string
}

/** A case as one reader may know it: what is not theirs to read is not in it at all. */
export const seenBy = (one: ConflictCase, reader: Reader) => {
  const team = reader.is === 'team'
  const mine = (id: Id | null): boolean => team || (reader.is === 'concerned' && id !== null && reader.own.includes(id))
  const told = team || (reader.is === 'concerned' && reader.own.length > 0)
  const opener = reader.is === 'concerned' && reader.opener
  const words = (may: boolean, kind: WordKind, about: Id = one.id): string => (may ? (one.words[`${kind}:${about}`] ?? '') : '')
  const { decision, mediation } = one
  const concerned = told && decision !== null && (decision.about === null || mine(decision.about))
  const agreed = mediation?.ended?.how === 'agreed'
  return {
    id: one.id,
    step: stepOf(one),
    openedOn: one.openedOn,
    team: one.team,
    reads: { team, told, opener },
    closed: one.closed,
    erasedOn: one.erasedOn,
    // Who wrote it knows between whom; a party, once it was told.
    between: told || opener ? one.sides.map(({ id, name }) => ({ id, name })) : [],
    happenedOn: team || opener ? one.happenedOn : null,
    complaint: words(team || opener, 'complaint'),
    mediation: told ? mediation : null,
    mediators: told ? one.mediators : [],
    // An agreement is the parties’; why there was none is told to those who follow the case.
    mediationWords: words(team || (told && agreed), 'mediation'),
    parts: one.sides
      .filter(({ id }) => mine(id))
      .map(
        ({ id, name, summons, hearing, time, place, signed }): OwnPart => ({
          ...{ id, name, summons, hearing, time, place, signed },
          grounds: words(true, 'grounds', id),
          said: words(true, 'hearing', id),
        }),
      ),
    decision: concerned ? decision : null,
    suspended: concerned ? (one.suspended ?? null) : null,
    reasons: words(concerned, 'decision'),
    appealWay: words(concerned, 'appealWay'),
    appeal: concerned ? one.appeal : null,
    appealWords: words(team, 'appeal'),
    exclusion: team ? one.exclusion : null,
  }
}

export type Seen = ReturnType<typeof seenBy>
