import { isId } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import type { ReplayedPoint } from '#governance/api.ts'
import { type Command, type Exit, Stop } from './command.ts'
import { wordsIn } from './help.ts'
import { wordsOf } from './words.ts'

/** Recomputes what a meeting decided and compares it with what was kept. Exit 1 where something differs. */
export const replay: Command = {
  name: 'replay',
  words: wordsOf('replay'),
  options: { json: 'nothing' },
  operands: [1, 1],
  run: async ({ instance, terminal, lang }, asked): Promise<Exit> => {
    const [meeting = ''] = asked.operands
    if (!isId(meeting)) throw new Stop(problem('', 'replay.notAnId', { meeting }), 2)
    const { replayMeeting } = await import('#governance/api.ts')
    const { inTransaction } = await import('#platform/database/database.ts')
    const { openingOneMoment } = await import('#platform/database/entering.ts')
    const { hubsOf } = await import('#platform/database/hubs.ts')
    const { pools } = await instance()
    const found: { slug: string; points: ReplayedPoint[] }[] = []
    for (const { id, slug } of await hubsOf(pools)) {
      const points = await inTransaction(
        pools.app,
        openingOneMoment(id),
        async ({ db }) => ({ commit: false, value: await replayMeeting(db, id, meeting) }),
        'read only',
      )
      if (points) found.push({ slug, points })
    }
    const [one] = found
    if (!one) throw new Stop(problem('', 'replay.noMeeting', { meeting }), 2)
    const differ = one.points.filter(({ same }) => !same).length
    const words = wordsIn(lang).replay
    if (asked.flag('json')) terminal.out(JSON.stringify({ hub: one.slug, meeting, same: differ === 0, decisions: one.points }, null, 2))
    else {
      for (const { title, n, same, kept, found: again } of one.points) {
        terminal.out(`${same ? terminal.good('✓') : terminal.bad('✗')} ${title} : ${n === null ? words.room : words.vote(n)}`)
        if (!same) terminal.out(`  ${words.kept} ${JSON.stringify(kept)}\n  ${words.found} ${JSON.stringify(again)}`)
      }
      terminal.out(differ === 0 ? terminal.good(words.same(one.points.length)) : terminal.bad(words.differ(differ)))
    }
    return differ === 0 ? 0 : 1
  },
}
