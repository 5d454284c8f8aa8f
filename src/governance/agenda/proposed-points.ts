import { type Id, newId } from '#base/id.ts'
import type { Lang } from '#base/page.ts'
import { sponsorsSaid } from '#governance/admissions/admission-words.ts'
import type { ComesAgain } from '#governance/candidacies/carry-elections.ts'
import type { NewCooptation } from '#governance/cooptations/cooptation.store.ts'
import { cooptationText } from '#governance/cooptations/cooptation-words.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { fullDay, longDay } from '#governance/meetings/day-words.ts'
import type { NewPoint } from './agenda.store.ts'
import type { Source } from './pending.store.ts'
import type { Pending } from './pending.ts'

export type Proposed = {
  points: (NewPoint & { opens: boolean })[]
  sources: Source[]
  admissions: { point: Id; application: Id }[]
  cooptations: NewCooptation[]
  ratifications: { point: Id; cooptation: Id }[]
  elections: ComesAgain[]
}

/** Minutes planned for each thing that is followed, at most half an hour together. */
const EACH = 5
const lasting = (things: number): number => Math.min(30, Math.max(10, things * EACH))

/**
 * The points that what was ticked makes: actions are followed in one, promises in one, the rest each in its own. `added`: the notice has left. Their
 * positions are given where they are placed.
 */
export const pointsFor = (chosen: Pending[], added: boolean, lang: Lang): Proposed => {
  const w = lang === 'fr' ? fr : (en as typeof fr)
  const blank = {
    id: '',
    position: 1,
    anyOther: false,
    addedAfterNotice: added,
    approves: null,
    carries: null,
    proposer: null,
    proposal: '',
    opens: false,
  }
  const made: Proposed = { points: [], sources: [], admissions: [], cooptations: [], ratifications: [], elections: [] }
  const add = (
    point: Partial<NewPoint & { opens: boolean }> & Pick<NewPoint, 'kind' | 'title' | 'minutes'>,
    sources: Omit<Source, 'point'>[] = [],
    application: Id | null = null,
  ): Id => {
    const id = newId()
    made.points.push({ ...blank, ...point, title: point.title.slice(0, 300), id })
    made.sources.push(...sources.map((source) => ({ ...source, point: id })))
    if (application !== null) made.admissions.push({ point: id, application })
    return id
  }
  const { points: said } = w.pending
  const listed = (lines: string[]) => lines.map((line) => `– ${line}`).join('\n')
  const actions = chosen.filter((one) => one.is === 'action')
  const promises = chosen.filter((one) => one.is === 'promise')
  for (const one of chosen) {
    if (one.is === 'minutes')
      add({ kind: 'agreement', title: w.approvalOf({ day: fullDay(one.day, lang) }), minutes: EACH, approves: one.id, opens: true })
    if (one.is === 'action' && one === actions[0])
      add(
        {
          ...{ kind: 'information', title: said.actions, minutes: lasting(actions.length), opens: true },
          proposal: listed(actions.map(({ what, who, due }) => said.action({ what, who, day: longDay(due, lang) }))),
        },
        actions.map(({ id: action }) => ({ action })),
      )
    if (one.is === 'carried') {
      const { kind, text, decision, approves, approvedDay } = one.carried
      const title = approvedDay ? w.approvalOf({ day: fullDay(approvedDay, lang) }) : one.carried.title
      const point = add({ kind, title, minutes: approves ? EACH : 20, carries: decision, approves, proposal: text })
      if (kind === 'candidates') made.elections.push({ from: one.carried.point, to: point })
    }
    if (one.is === 'review')
      add({ kind: 'agreement', title: said.review({ title: one.title }), minutes: 15, proposal: said.reviewText({ text: one.text }) }, [
        { review: one.id },
      ])
    if (one.is === 'question')
      add({ kind: 'information', title: one.title, minutes: 10, proposal: one.words, proposer: one.proposer }, [{ question: one.id }])
    if (one.is === 'admission') {
      const { name, left } = one
      // A sponsorship that is not confirmed stands in no text that is decided.
      const sponsors = sponsorsSaid(
        one.sponsors.filter(({ confirmed }) => confirmed),
        lang,
      )
      const proposal = left?.text || w.admission.text({ name, day: longDay(one.on, lang), sponsors })
      const kind = left ? 'consent' : 'agreement'
      add({ kind, title: w.admission.point({ name }), minutes: 15, carries: left?.decision ?? null, proposal }, [], one.id)
    }
    if (one.is === 'cooptation') {
      const proposal = cooptationText({ left: one.name, name: null }, lang)
      const point = add({ kind: 'agreement', title: w.cooptation.point({ left: one.name }), minutes: 15, proposal })
      made.cooptations.push({ id: newId(), point, seat: one.id })
    }
    if (one.is === 'ratification') {
      const { name, body } = one
      const proposal = w.cooptation.ratifyText({ name, body })
      const point = add({ kind: 'agreement', title: w.cooptation.ratifyPoint({ name }), minutes: EACH, proposal })
      made.ratifications.push({ point, cooptation: one.id })
    }
    if (one.is === 'promise' && one === promises[0])
      add(
        {
          ...{ kind: 'information', title: said.promises, minutes: lasting(promises.length) },
          proposal: listed(promises.map(({ text, with: whom, due }) => said.action({ what: text, who: whom, day: longDay(due, lang) }))),
        },
        promises.map(({ id: promise }) => ({ promise })),
      )
  }
  return made
}
