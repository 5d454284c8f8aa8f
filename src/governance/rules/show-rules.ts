import { id, orNothing, whole, z } from '#base/input.ts'
import type { Problem } from '#base/problem.ts'
import { bodyFile } from '#governance/bodies/body.store.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { view } from '#logbook/use-case.ts'
import { problemsOf } from '#platform/web/problems.ts'
import { draftOf, type Known, type RuleDraft, ruleFields } from './rule-draft.ts'
import { textsOf } from './rule-text.store.ts'
import { meetingsFrom } from './rule-version.store.ts'
import { versionCalled } from './rule-version.ts'

const asTyped = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((typed) => (Array.isArray(typed) ? typed.at(-1) : typed))
const number = () => orNothing(whole(1, 100_000)).catch(null)
const typedFields = Object.fromEntries(Object.keys(ruleFields).map((name) => [name, asTyped])) as Record<
  keyof typeof ruleFields,
  typeof asTyped
>

/** The rules of a body by version: what differs between two, what is being written and what it would change (`voir`), before anything is kept. */
export const showRules = view({
  name: 'governance.showRules',
  input: z.object({
    body: id(),
    ...typedFields,
    voir: asTyped,
    /** The form is open. */
    changer: asTyped,
    /** Two versions to compare. */
    de: number(),
    a: number(),
  }),
  load: async ({ db, hub, today }, { body }) => {
    const [file, texts, meetings] = await Promise.all([
      bodyFile(db, hub.id, body, today),
      textsOf(db, hub.id),
      meetingsFrom(db, hub.id, body),
    ])
    return file && { ...file, texts, meetings }
  },
  run: ({ body, versions, texts, meetings }, { actor, today }, { body: _body, voir, changer, de, a, ...typed }) => {
    const keeps = mayKeepBodies(actor) === true
    const asked = keeps && voir !== undefined ? preview(typed, { versions, texts }, today) : null
    const from = asked?.draft?.said.from
    const correcting = number().parse(typed.version)
    const [first, second] = [versionCalled(versions, de), versionCalled(versions, a)]
    return {
      body,
      versions,
      texts,
      today,
      keeps,
      changing: changer !== undefined || voir !== undefined,
      /** The version whose form is open; null: a new one. */
      correcting: (keeps && versionCalled(versions, correcting)) || null,
      typed: Object.fromEntries(Object.entries(typed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
      problems: asked?.problems ?? [],
      draft: asked?.problems.length === 0 ? asked.draft : null,
      /** Meetings that stay under the rules they had; those convened whose session would follow the new ones. */
      held: from ? meetings.filter(({ day, state }) => day >= from && !['draft', 'convened'].includes(state)).length : 0,
      convened: from ? meetings.filter(({ day, state }) => day >= from && state === 'convened') : [],
      compared: first && second ? { first, second } : null,
    }
  },
})

const preview = (
  typed: Record<string, string | undefined>,
  known: Known,
  today: string,
): { draft: RuleDraft | null; problems: Problem[] } => {
  const parsed = z.object(ruleFields).safeParse(typed)
  if (!parsed.success) return { draft: null, problems: problemsOf(parsed.error) }
  const draft = draftOf(parsed.data, known, today)
  return { draft, problems: draft.problems }
}

export type ShownRules = Awaited<ReturnType<typeof showRules.run>>
