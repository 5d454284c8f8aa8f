import { readFile } from 'node:fs/promises'
import { type Id, newId } from '#base/id.ts'
import { choice, day, id, orNothing, text, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { optionalUpload, type Upload } from '#base/upload.ts'
import { textKept } from '#governance/facts.ts'
import { registeredHere } from '#governance/record/register.store.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { keepDocuments } from '#platform/documents/document.store.ts'
import { mayKeepTexts } from './rule-text.access.ts'
import { addText, changeText, nextTextNumber, type TextSaid, textsOf } from './rule-text.store.ts'
import { checkText, type TextKind, textKinds } from './rule-text.ts'

const said = {
  title: text(),
  adopted: day(),
  // Left empty: at once.
  from: orNothing(day()),
  declared: orNothing(day()),
  decision: orNothing(id()),
  file: optionalUpload(),
}
type Typed = z.output<z.ZodObject<typeof said>>

/** One more version of the statutes, the internal rules or the charter, as it was adopted. */
export const keepText = useCase({
  name: 'governance.keepText',
  input: z.object({ kind: choice(textKinds), ...said }),
  load: async () => ({}),
  may: (who) => mayKeepTexts(who),
  run: async (act, { kind, ...typed }) => {
    const read = await readText(act, kind, typed)
    if (!read.ok) return read
    const key = { id: newId(), kind, n: await nextTextNumber(act.db, act.hub.id, kind) }
    await addText(act.db, act.hub.id, key, read.value, act.now)
    recordText(act, key, read.value)
    return ok({ text: key.id, n: key.n })
  },
})

/** A date, a title, the declaration, the file that was missing. */
export const correctText = useCase({
  name: 'governance.correctText',
  input: z.object({ text: id(), ...said }),
  load: async ({ db, hub }, input) => (await textsOf(db, hub.id)).find((one) => one.id === input.text) ?? null,
  may: (who) => mayKeepTexts(who),
  run: async (act, typed, known) => {
    const read = await readText(act, known.kind, typed)
    if (!read.ok) return read
    await changeText(act.db, act.hub.id, known.id, read.value, act.now)
    recordText(act, known, read.value)
    return ok({ text: known.id, n: known.n })
  },
})

const readText = async (act: Act, kind: TextKind, { title, adopted, from, declared, decision, file }: Typed): Promise<Result<TextSaid>> => {
  const dates = { kind, adopted, from: from ?? adopted, declared }
  const content = file ? await pdfIn(file) : null
  const problems: Problem[] = [
    ...checkText(dates, act.today),
    ...(file && !content ? [problem('file', 'text.notAPdf')] : []),
    ...(decision && !(await registeredHere(act.db, act.hub.id, decision)) ? [problem('decision', 'text.decisionUnknown')] : []),
  ]
  if (problems.length > 0) return wrong(...problems)
  const [kept] = file && content ? await keepDocuments(act, [{ name: file.name, mediaType: 'application/pdf', content }]) : []
  return ok({ title, adopted, from: dates.from, declared, decision, document: kept?.id ?? null })
}

/** What it calls itself proves nothing: its first bytes do. */
export const pdfIn = async ({ path }: Upload): Promise<Uint8Array | null> => {
  const content = await readFile(path)
  return content.subarray(0, 5).toString('latin1') === '%PDF-' ? content : null
}

const recordText = (
  act: Act,
  { id: subject, kind, n }: { id: Id; kind: TextKind; n: number },
  { adopted, from, declared, decision, document }: TextSaid,
) => act.record(textKept, subject, { kind, n, adopted, from, declared, decision, document })
