import { id, text, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { textsOf } from '#governance/rules/rule-text.store.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayKeepCommitments } from './commitment.access.ts'
import { holdSigned, keepCommitments as keep } from './commitment.store.ts'
import { mayRewrite, readCommitments, writtenCommitments } from './commitment.ts'
import { commitmentsKept } from './commitment-facts.ts'

/** What a version of the charter asks, one commitment a line; written anew until somebody signs it. */
export const keepCommitments = useCase({
  name: 'governance.keepCommitments',
  input: z.object({ text: id(), lines: text(20000) }),
  load: async ({ db, hub }, { text: asked }) =>
    (await textsOf(db, hub.id)).find((one) => one.id === asked && one.kind === 'charter') ?? null,
  may: (who) => mayKeepCommitments(who),
  run: async (act, { lines }, charter) => {
    const { db, hub, now } = act
    const read = readCommitments(lines)
    if (!read.ok) return read
    const problems = mayRewrite(await holdSigned(db, hub.id, charter.id))
    if (problems.length > 0) return wrong(...problems)
    await keep(db, hub.id, charter.id, read.value, now)
    const { words, hash } = await act.keepWords(writtenCommitments(read.value))
    act.record(commitmentsKept, charter.id, { n: charter.n, count: read.value.length, words, hash })
    return ok({ text: charter.id })
  },
})
