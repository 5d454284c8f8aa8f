import { choice, id, orNothing, z } from '#base/input.ts'
import { pageOf, placeAt } from '#base/list.ts'
import { textsOf } from '#governance/rules/rule-text.store.ts'
import { textInForce } from '#governance/rules/rule-text.ts'
import { view } from '#logbook/use-case.ts'
import { representativesOn } from '#members/api.ts'
import { mayKeepCommitments, maySeeSheet } from './commitment.access.ts'
import { commitmentsOf, listSignatories, membersAmong, signaturesOf } from './commitment.store.ts'
import { signatoriesShown, standingOf, writtenCommitments } from './commitment.ts'

/** The charter in force: what it asks, who signed it, who is asked again since it changed. `structure`: whose sheet is being noted. */
export const showCharter = view({
  name: 'governance.showCharter',
  input: z.object({
    voir: choice(signatoriesShown).catch('signataires'),
    structure: orNothing(id()).catch(null),
    apres: orNothing(id()).catch(null),
    avant: orNothing(id()).catch(null),
  }),
  load: async ({ db, hub, actor, today, rows: size }, { voir, structure, apres, avant }) => {
    const texts = (await textsOf(db, hub.id)).filter(({ kind }) => kind === 'charter')
    const charter = textInForce(texts, 'charter', today)
    const place = placeAt({ apres, avant })
    const keeps = mayKeepCommitments(actor) === true
    const own = actor?.represents.map(({ organisation }) => organisation) ?? []
    const noted = keeps && structure !== null ? [structure] : []
    const [commitments, { rows, counts }, mine, signatures, chosen, speakers] = await Promise.all([
      commitmentsOf(db, hub.id),
      listSignatories(db, hub, { text: charter?.id ?? null, shown: voir, day: today }, place, size),
      membersAmong(db, hub.id, own, today),
      signaturesOf(db, hub, own),
      membersAmong(db, hub.id, noted, today),
      representativesOn(db, hub.id, noted, today),
    ])
    return { texts, charter, commitments, ...pageOf(rows, place, size), counts, mine, signatures, chosen, speakers, keeps, shown: voir }
  },
  run: ({ texts, charter, commitments, mine, signatures, chosen, speakers, ...list }, { actor, today }) => {
    const lines = (text: string | undefined) =>
      commitments.filter((one) => one.text === text).map(({ title, sentence }) => ({ title, sentence }))
    const own = lines(charter?.id)
    // A new version is written from the one before.
    const before = texts.find(({ id: text, n }) => charter && n < charter.n && lines(text).length > 0)
    const [paper] = chosen
    return {
      ...list,
      rows: list.rows.map((one) => ({ ...one, may: maySeeSheet(actor, one.id) })),
      today,
      charter: charter && { id: charter.id, n: charter.n, title: charter.title, from: charter.from },
      commitments: own,
      /** What the form that writes them begins with; null: they were signed, and stand. */
      draft: writtenCommitments(own.length > 0 ? own : lines(before?.id)),
      mine: mine.map((one) => ({
        ...one,
        standing: standingOf(
          signatures.filter(({ organisation }) => organisation === one.id),
          charter?.id ?? null,
        ),
      })),
      paper: paper
        ? { ...paper, speakers: [...new Map(speakers.map(({ person, name }) => [person, { id: person, name }])).values()] }
        : null,
    }
  },
})

export type ShownCharter = Awaited<ReturnType<typeof showCharter.run>>
