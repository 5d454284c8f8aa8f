import { z } from '#base/input.ts'
import type { AnyPersonalData } from '#logbook/personal-data.ts'
import { type Context, view } from '#logbook/use-case.ts'
import { latestErasure } from './erasure.store.ts'
import { answerDue } from './erasure.ts'

/** Rows of one kind shown on the page; the files hold them all. */
const SHOWN = 10

/** All that is held about whoever asks, kind by kind, in one message. */
export const ownData = (register: AnyPersonalData[], { db, hub, now, actor, email }: Context, most: number) =>
  Promise.all(
    register.map(async (kept) =>
      actor && email ? { kept, rows: await kept.rows({ db, hub, now }, { person: actor.person, email }, most) } : { kept, rows: [] },
    ),
  )

/** « Ce que le pôle sait de moi » : made of the register of personal data, for the person themselves only. */
export const showOwnData = (register: AnyPersonalData[]) =>
  view({
    name: 'privacy.showOwnData',
    input: z.object({}),
    load: async (context) => {
      const { db, hub, actor } = context
      const [all, erasure] = await Promise.all([
        ownData(register, context, SHOWN + 1),
        actor ? latestErasure(db, hub.id, actor.person) : null,
      ])
      return { all, erasure }
    },
    run: ({ all, erasure }, { lang, hub }) => ({
      erasing: erasure?.askedAt && !erasure.doneAt ? { askedAt: erasure.askedAt, due: answerDue(erasure.askedAt, hub.zone) } : null,
      kinds: all.map(({ kept, rows }) => {
        const { columns, ...says } = kept.says({ lang, zone: hub.zone })
        return {
          ...says,
          heads: columns.map(({ head }) => head),
          lines: rows
            .slice(0, SHOWN)
            .map((row) => columns.map(({ kind, value }) => ({ kind, value: value(row) as string | number | null }))),
          more: rows.length > SHOWN,
        }
      }),
    }),
  })

export type ShownOwnData = Awaited<ReturnType<ReturnType<typeof showOwnData>['run']>>
