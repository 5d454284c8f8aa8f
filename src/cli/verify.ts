import type { HubOfPage } from '#base/page.ts'
import type { Problem } from '#base/problem.ts'
import type { Check, Counted } from '#logbook/check.ts'
import type { Pools } from '#platform/database/database.ts'
import type { Command, Means } from './command.ts'
import { wordsIn } from './help.ts'
import { wordsOf } from './words.ts'

/** Faults kept of one hub: a chain rewritten from the first fact must not fill the memory. */
const MOST_FAULTS = 500

/** Looks whether everything that was sealed is what it was: facts, words, PVs, registers, time sheets, files. Exit 1 when something is not. */
export const verify: Command = {
  name: 'verify',
  words: wordsOf('verify'),
  options: { hub: 'value', json: 'nothing' },
  operands: [0, 0],
  run: async (means, asked) => {
    const { config, instance, terminal, lang } = means
    const { checks } = await import('../app.tsx')
    const { pools } = await instance()
    const hubs = await chosen(pools, asked.value('hub'))
    const words = wordsIn(lang).verify
    const all = hubs.reduce((sum, { facts }) => sum + facts, 0)
    let seen = 0
    const { at, end } = terminal.progress(words.reading)
    const found: Verified[] = []
    try {
      for (const hub of hubs) {
        const facts = (more: number) => {
          seen += more
          at(seen / Math.max(1, all))
        }
        found.push(await verifyHub(pools, { hub, data: config.data, checks, facts }))
      }
    } finally {
      end()
    }
    if (asked.flag('json')) terminal.out(JSON.stringify(asJson(found, means), null, 2))
    else for (const one of found) tell(one, means)
    const faults = found.reduce((sum, one) => sum + one.faults.length + one.more, 0)
    if (!asked.flag('json')) terminal.out(faults === 0 ? terminal.good(words.whole(hubs.length)) : terminal.bad(words.broken(faults)))
    return faults === 0 ? 0 : 1
  },
}

/** One hub by its address, or all. */
const chosen = async (pools: Pools, slug: string | null) => {
  if (slug !== null) return [await (await import('./hub-named.ts')).hubNamed(pools, slug)]
  return (await import('#platform/database/hubs.ts')).hubsOf(pools)
}

type Verified = { hub: HubOfPage; counted: Partial<Record<Counted, number>>; faults: Problem[]; more: number }

/** Everything about one hub as it stood at one moment. */
export const verifyHub = async (
  pools: Pools,
  { hub, data, checks, facts }: { hub: HubOfPage; data: string; checks: Check[]; facts: (more: number) => void },
): Promise<Verified> => {
  const { inTransaction } = await import('#platform/database/database.ts')
  const { openingOneMoment } = await import('#platform/database/entering.ts')
  const found: Verified = { hub, counted: {}, faults: [], more: 0 }
  const kinds = new Map<string, 'minutes' | 'sheet'>()
  return inTransaction(
    pools.app,
    openingOneMoment(hub.id),
    async ({ db }) => {
      for (const check of checks)
        await check({
          db,
          hub,
          data,
          fault: (one) => {
            if (found.faults.length < MOST_FAULTS) found.faults.push(one)
            else found.more += 1
          },
          count: (what, more = 1) => {
            found.counted[what] = (found.counted[what] ?? 0) + more
            if (what === 'facts') facts(more)
          },
          sealed: (document, kind) => void kinds.set(document, kind),
          kindOf: (document) => kinds.get(document) ?? 'piece',
        })
      return { commit: false, value: found }
    },
    'read only',
  )
}

const tell = ({ hub, counted, faults, more }: Verified, { terminal, lang, says }: Means) => {
  const words = wordsIn(lang).verify
  const sum = faults.length + more
  const verdict = sum === 0 ? terminal.good(words.hubWhole) : terminal.bad(words.hubBroken(sum))
  terminal.out(`${words.hub(hub.slug, hub.name)} ${words.counted(counted)}. ${verdict}`)
  for (const one of faults) terminal.out(`  ${terminal.bad('✗')} ${says(one)}`)
  if (more > 0) terminal.out(`  ${words.more(more)}`)
}

const asJson = (found: Verified[], { says }: Means) => ({
  hubs: found.map(({ hub, counted, faults, more }) => ({
    slug: hub.slug,
    name: hub.name,
    counted,
    faults: faults.map((one) => ({ code: one.code, values: one.values ?? {}, says: says(one) })),
    more,
  })),
})
