import { readFile } from 'node:fs/promises'
import { newId } from '#base/id.ts'
import { optionalText, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { optionalUpload } from '#base/upload.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepAids, knownAids } from './call.store.ts'
import { aidsRead } from './calls-facts.ts'
import { type LeftAside, readAids } from './read-aids.ts'

export type AidsCounts = { added: number; changed: number; left: LeftAside; more: number }

/**
 * A file somebody saved from Aides-territoires: nothing is asked of its server from here. Read twice it brings nothing new; what changed is brought up to
 * date; what was dropped stays so (field notes on money, 3.4, 20). `perimeters`: names of territories, apart by commas.
 */
export const readAidsFile = useCase({
  name: 'funding.readAidsFile',
  input: z.object({ file: optionalUpload(), pasted: optionalText(1_500_000), perimeters: optionalText(300) }),
  load: async () => ({}),
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, { file, pasted, perimeters }) => {
    const { db, hub, today } = act
    if (!file && pasted === '') return wrong(problem('file', 'aids.nothing'))
    const text = file ? await readFile(file.path, 'utf8') : pasted
    const asked = perimeters
      .split(/[,;\n]/)
      .map((one) => one.trim())
      .filter(Boolean)
    const read = readAids(text, { perimeters: asked, today, known: new Set(await knownAids(db, hub.id)) })
    if (!read.ok) return wrong(...read.problems)
    const { aids, left, more } = read.value
    const kept = await keepAids(
      db,
      hub.id,
      aids.map((aid) => ({ ...aid, id: newId() })),
      today,
    )
    const aside = left.audience + left.perimeter + left.past + left.noMoney
    act.record(aidsRead, hub.id, { ...kept, left: aside })
    return ok({ ...kept, left, more })
  },
})
