import { optionalText } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayDo } from './decision.access.ts'
import { currentVersion } from './decision.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, seesPoint } from './decision-act.ts'
import { proposalAmended } from './decision-facts.ts'

/** A new version of the text: what was said of the one before no longer counts, and stays in the record. */
export const amendProposal = useCase({
  name: 'governance.amendProposal',
  input: onPoint({ text: optionalText(10_000) }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'amend', decisionSubject(subject), null),
  run: async (act, { text }, subject) => {
    const { decision } = subject
    if (text === '') return wrong(problem('text', 'amend.textMissing'))
    if (decision?.versions.at(-1)?.text === text) return wrong(problem('text', 'amend.sameText'))
    const kept = await act.keepWords(text)
    const person = subject.viewer.facilitates && decision ? decision.proposer.person : (act.actor?.person ?? '')
    return carryOut(act, subject, {
      words: kept.words,
      commands: [{ do: 'amend', text, hash: kept.hash, by: person }],
      record: (after) => act.record(proposalAmended, after.id, { version: currentVersion(after), person, ...kept }),
    })
  },
})
