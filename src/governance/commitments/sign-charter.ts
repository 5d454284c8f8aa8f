import { newId } from '#base/id.ts'
import { choice, day, id, orNothing, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { optionalUpload } from '#base/upload.ts'
import { pdfIn } from '#governance/rules/keep-text.ts'
import { textsOf } from '#governance/rules/rule-text.store.ts'
import { useCase } from '#logbook/use-case.ts'
import { representativesOn } from '#members/api.ts'
import { keepDocuments } from '#platform/documents/document.store.ts'
import { maySign } from './commitment.access.ts'
import { addSignature, membersAmong } from './commitment.store.ts'
import { signatureWays, versionSigned } from './commitment.ts'
import { charterSigned } from './commitment-facts.ts'

/** An organisation signs the charter: on screen, by whoever speaks for it, today; or its sheet is noted by the coordination, with the day it bears. */
export const signCharter = useCase({
  name: 'governance.signCharter',
  input: z.object({
    organisation: id(),
    /** The version that was read. */
    text: id(),
    way: choice(signatureWays),
    signedOn: orNothing(day()),
    signer: orNothing(id()),
    file: optionalUpload(),
  }),
  load: async ({ db, hub, today }, { organisation, way }) => {
    const [[found], texts, speakers] = await Promise.all([
      membersAmong(db, hub.id, [organisation], today),
      textsOf(db, hub.id),
      representativesOn(db, hub.id, [organisation], today),
    ])
    // Nobody speaks on screen for what is not here: that is refused before it is looked for.
    return found || way === 'screen' ? { organisation, member: found !== undefined, texts, speakers, way } : null
  },
  may: (who, { organisation, way }) => maySign(who, organisation, way),
  run: async (act, { organisation, text, way, signedOn: typed, signer: named, file }, { member, texts, speakers }) => {
    const { db, hub, actor, today, now } = act
    if (!actor) throw new Error('a charter is signed by somebody')
    if (!member) return wrong(problem('', 'charter.membersSign'))
    const problems: Problem[] = []
    if (way === 'paper' && typed === null) problems.push(problem('signedOn', 'charter.dayMissing'))
    if (way === 'paper' && named !== null && !speakers.some(({ person }) => person === named))
      problems.push(problem('signer', 'charter.signerUnknown'))
    const content = way === 'paper' && file ? await pdfIn(file) : null
    if (way === 'paper' && file && !content) problems.push(problem('file', 'text.notAPdf'))
    if (problems.length > 0) return wrong(...problems)
    const signedOn = way === 'paper' ? (typed ?? today) : today
    const version = versionSigned(texts, { read: text, way, signedOn }, today)
    if (!version.ok) return version
    const { id: signed, n } = version.value
    const [kept] = file && content ? await keepDocuments(act, [{ name: file.name, mediaType: 'application/pdf', content }]) : []
    const signer = way === 'screen' ? actor.person : named
    const one = { id: newId(), text: signed, organisation, signedOn, way, signer, document: kept?.id ?? null }
    if (!(await addSignature(db, hub.id, one, { by: actor.person, at: now }))) return wrong(problem('', 'charter.signedAlready', { n }))
    act.record(
      charterSigned,
      organisation,
      { signature: one.id, text: signed, n, signed: signedOn, way, signer, document: one.document },
      signedOn,
    )
    return ok({ organisation, signature: one.id })
  },
})
