import { z } from '#base/input.ts'
import type { AnyPersonalData } from '#logbook/personal-data.ts'
import { view } from '#logbook/use-case.ts'
import { sheetFileName } from '#platform/documents/sheet.ts'
import { filled, MOST_ROWS, workbook, XLSX } from '#platform/documents/xlsx.ts'
import { ownData } from './show-own-data.ts'
import { wordsIn } from './words.ts'

/** All that is held about whoever asks, as a workbook: one sheet a kind (RGPD, article 15). */
export const takeOwnWorkbook = (register: AnyPersonalData[]) =>
  view({
    name: 'privacy.takeOwnWorkbook',
    input: z.object({}),
    load: (context) => ownData(register, context, MOST_ROWS),
    run: async (all, { lang, hub, today }) => {
      const reader = { lang, zone: hub.zone }
      const { ownData: w } = wordsIn(lang)
      const sheets = all.map(({ kept, rows }) => {
        const { title, columns } = kept.says(reader)
        return filled({ name: title, columns }, rows)
      })
      const about = {
        name: w.take,
        columns: (['title', 'purpose', 'basis', 'retention'] as const).map((key) => ({
          head: key === 'title' ? w.what : w[key],
          kind: 'text' as const,
          value: (one: Record<'title' | 'purpose' | 'basis' | 'retention', string>) => one[key],
          width: 50,
        })),
      }
      const said = all.map(({ kept }) => kept.says(reader))
      return {
        bytes: await workbook([filled(about, said), ...sheets], reader),
        mediaType: XLSX,
        name: sheetFileName(hub.slug, w.title, today, 'xlsx'),
      }
    },
  })

/** The same for another program: every kind with its reasons, every column by its name; days and instants in ISO form (RGPD, article 20). */
export const takeOwnJson = (register: AnyPersonalData[]) =>
  view({
    name: 'privacy.takeOwnJson',
    input: z.object({}),
    load: (context) => ownData(register, context, MOST_ROWS),
    run: (all, { lang, hub, today, now, actor }) => {
      const reader = { lang, zone: hub.zone }
      const kinds = all.map(({ kept, rows }) => {
        const { columns, ...says } = kept.says(reader)
        return {
          ...says,
          columns: columns.map(({ head, kind }) => ({ name: head, kind })),
          rows: rows.map((row) => Object.fromEntries(columns.map(({ head, value }) => [head, value(row)]))),
        }
      })
      const whole = { hub: { name: hub.name, address: hub.slug, zone: hub.zone }, person: actor?.name ?? '', writtenAt: now, kinds }
      return {
        bytes: `${JSON.stringify(whole, null, 2)}\n`,
        mediaType: 'application/json; charset=utf-8',
        name: sheetFileName(hub.slug, wordsIn(lang).ownData.title, today, 'json'),
      }
    },
  })
