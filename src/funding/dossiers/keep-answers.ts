import { id, optionalText, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { formOf } from '#funding/forms/all.ts'
import { keepText } from '#funding/texts/text.store.ts'
import { isHubTopic, lengthOf } from '#funding/texts/text.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepAnswer } from './dossier.store.ts'
import { answersKept } from './dossier-facts.ts'
import { inDossier, openDossier } from './write-dossier.ts'

/** What the platform does not know, typed once: kept for the hub or the action, so that the next dossier finds it. A text goes to the bank of texts. */
export const keepAnswers = useCase({
  name: 'funding.keepAnswers',
  input: z.object({ dossier: id(), answers: z.record(z.string().max(40), optionalText(3000)).default({}) }),
  ...inDossier,
  run: async (act, { dossier, answers }) => {
    const open = await openDossier(act, dossier)
    if (!open.ok) return open
    const { action, form } = open.value
    const fields = (formOf(form)?.sections ?? []).flatMap((section) => section.fields)
    const typed = Object.entries(answers).filter(([, body]) => body !== '')
    if (typed.length === 0) return wrong(problem('', 'dossier.nothingTyped'))
    // `text-goals` in a name of a field, where a dot leads inside.
    const read = typed.map(([name, body]) => ({
      path: `answers.${name}`,
      body,
      field: fields.find(({ key }) => key === name.replace('-', '.')),
    }))
    const amiss = read.flatMap(({ path, body, field }) => {
      if (!field) return [problem(path, 'dossier.noSuchField')]
      const most = field.most ?? 3000
      return body.length > most ? [problem(path, 'dossier.tooLong', { by: body.length - most, most })] : []
    })
    if (amiss.length > 0) return wrong(...amiss)
    const { db, hub } = act
    for (const { body, field } of read) {
      if (!field) continue
      const { key, where } = field
      const most = lengthOf(body)
      if (where.at === 'bank' && most)
        await keepText(db, hub.id, { topic: where.topic, action: isHubTopic(where.topic) ? null : action, most }, body)
      else
        await keepAnswer(db, hub.id, {
          key,
          action: where.at === 'typed' && where.of === 'hub' ? null : where.at === 'register' ? null : action,
          dossier,
          body,
        })
    }
    act.record(answersKept, dossier, { keys: read.map(({ field }) => field?.key ?? '') })
    return ok({ dossier })
  },
})
