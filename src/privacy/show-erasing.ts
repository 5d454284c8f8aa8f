import type { Described } from '#base/described.ts'
import { meaningOf } from '#base/described.ts'
import { id, z } from '#base/input.ts'
import type { Lang } from '#base/page.ts'
import { act } from '#logbook/execute.ts'
import type { AnyPersonalData } from '#logbook/personal-data.ts'
import { isProven } from '#logbook/proven.ts'
import { view } from '#logbook/use-case.ts'
import { leavingOf } from '#members/api.ts'
import { maySeeErasing } from './erase.access.ts'
import type { Residue } from './erase.ts'
import { type Erasure, erasePerson } from './erase-person.ts'
import { latestErasure } from './erasure.store.ts'
import { answerDue } from './erasure.ts'

/** Where somebody can go and mend what still names a person: the page of a row, below the hub. */
const PLACES: Record<string, string> = {
  'contacts.contact': 'echanges',
  'contacts.mandate': 'mandats',
  'governance.meeting': 'reunions',
  'members.organisation': 'structures',
}

/** Where a person is still named, in the reader's words; `hrefs`: pages below the hub where somebody may mend it. */
const said = (described: Described, lang: Lang, { table, column, rows, ids }: Residue) => {
  const at = lang === 'fr' ? 0 : 1
  const one = described[table]
  const place = one && 'title' in one ? one.title[at] : (one?.out[at] ?? table)
  const room = PLACES[table]
  return { place, what: meaningOf(described, table, column)?.[at] ?? column, rows, hrefs: room ? ids.map((row) => `${room}/${row}`) : [] }
}
export type ResidueSaid = ReturnType<typeof said>

/**
 * What erasing somebody would do, found by doing it and taking it back (`tries`); or, once it is done, what is left for somebody to read. `problems`: why it cannot be done
 * yet, as the use case says.
 */
export const showErasing = (register: AnyPersonalData[], described: Described) =>
  view({
    name: 'privacy.showErasing',
    input: z.object({ person: id() }),
    tries: true,
    load: async (context, { person }) => {
      const { db, hub } = context
      const [leaving, latest, proven] = await Promise.all([
        leavingOf(db, hub.id, person),
        latestErasure(db, hub.id, person),
        isProven(context),
      ])
      return leaving && { leaving, latest, proven }
    },
    mayView: (who) => maySeeErasing(who),
    run: async ({ leaving, latest, proven }, context) => {
      const { lang, hub } = context
      const asked = latest?.askedAt && !latest.doneAt ? { at: latest.askedAt, due: answerDue(latest.askedAt, hub.zone) } : null
      const about = { person: leaving.person, name: leaving.name, mail: leaving.email, proven, asked, doneAt: latest?.doneAt ?? null }
      const tell = (all: Residue[]) => all.map((one) => said(described, lang, one))
      if (latest?.doneAt) {
        const { residues } = latest
        return {
          ...about,
          problems: [],
          kinds: [],
          toRead: tell(residues.filter((one) => !one.lawful)),
          lawful: tell(residues.filter((one) => one.lawful)),
        }
      }
      const tried = await act(erasePerson(register), context, { raw: { who: leaving.person }, handlers: [] })
      const problems = tried.is === 'problems' ? tried.problems : []
      const { kinds, residues }: Pick<Erasure, 'kinds' | 'residues'> = tried.is === 'done' ? tried.value : { kinds: [], residues: [] }
      return {
        ...about,
        problems,
        kinds,
        toRead: tell(residues.filter(({ why }) => why === null)),
        lawful: tell(residues.filter(({ why }) => why !== null)),
      }
    },
  })

export type ErasingShown = Awaited<ReturnType<ReturnType<typeof showErasing>['run']>>
