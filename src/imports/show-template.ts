import { z } from '#base/input.ts'
import { folded } from '#base/search.ts'
import { view } from '#logbook/use-case.ts'
import { filled, workbook, XLSX } from '#platform/documents/xlsx.ts'
import { maySeeImports } from './import.access.ts'
import { TARGETS } from './row-target.ts'
import { dayIn, isDayColumn, TEMPLATES } from './template.ts'
import { wordsIn } from './words.ts'

/** « Modèle à remplir »: a workbook with the heads that are understood at once, and one line to overwrite. */
export const showTemplate = view({
  name: 'imports.showTemplate',
  input: z.object({ target: z.enum(TARGETS, { error: 'input.notAnId' }).default('structures') }),
  load: async () => ({}),
  mayView: (who) => maySeeImports(who),
  run: async (_found, { lang, hub }, { target }) => {
    const words = wordsIn(lang)
    const columns = TEMPLATES[target].map(([key, example]) => ({
      head: words.columns[key as keyof typeof words.columns],
      width: 20,
      ...(isDayColumn(key) ? { kind: 'day' as const, value: () => dayIn(example) } : { kind: 'text' as const, value: () => example }),
    }))
    const sheet = { name: words.templates[target], columns }
    return {
      bytes: await workbook([filled(sheet, [null])], { lang, zone: hub.zone }),
      mediaType: XLSX,
      name: `${words.templates.file}-${folded(words.templates[target])}.xlsx`,
    }
  },
})
