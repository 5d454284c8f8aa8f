import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { maySeeRegister } from '#governance/meetings/meeting.access.ts'
import { view } from '#logbook/use-case.ts'
import { letterheadOf } from '#members/api.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import type { IndicatorsData } from './indicator-document.ts'
import { themes } from './indicator-lines.ts'
import { longLines } from './indicator-sheets.ts'
import { sayValue } from './say-indicators.ts'
import { indicatorInput, loadIndicators } from './show-indicators.ts'

/** « Gouvernance démocratique : l’année 2026 »: two pages to join to a file. */
export const printIndicators = view({
  name: 'governance.printIndicators',
  input: indicatorInput,
  load: async (context, input) => {
    const [shown, head] = await Promise.all([loadIndicators(context, input), letterheadOf(context.db, context.hub, context.lang)])
    return shown.empty ? null : { shown, head }
  },
  mayView: (who) => maySeeRegister(who),
  run: async ({ shown, head }, { lang, now }) => {
    const words = lang === 'fr' ? fr : en
    const { indicators: w } = words
    const data: IndicatorsData = {
      at: now,
      hub: head.hub,
      year: shown.year,
      body: shown.body?.name ?? null,
      running: shown.running,
      title: w.title({ year: shown.year }),
      source: w.source,
      notes: [
        ...(shown.unknown > 0 ? [w.unknownPresence({ n: shown.unknown })] : []),
        ...(shown.moved > 0 ? [w.moved({ n: shown.moved })] : []),
        w.floor,
      ],
      themes: themes.map((theme) => ({
        title: w.themes[theme],
        lines: shown.lines
          .filter((line) => line.theme === theme)
          .map(({ key, value, before }) => ({
            says: w.lines[key][0] ?? '',
            how: w.lines[key][1] ?? '',
            value: key === 'womenAndMen' ? w.notGiven : sayValue(value, words, lang),
            before: key === 'womenAndMen' ? w.notGiven : sayValue(before, words, lang),
          })),
      })),
    }
    const name = w.fileName({ hub: head.hub.name, year: shown.year })
    return { name: `${name}.pdf`, bytes: await renderPdf({ template: 'src/governance/indicators/indicators.typ', data, lang }) }
  },
})

/** The same for programs: one entry an indicator and year, with how it is counted. Unknown is null. */
export const giveIndicators = view({
  name: 'governance.giveIndicators',
  input: indicatorInput,
  load: loadIndicators,
  mayView: (who) => maySeeRegister(who),
  run: (shown, { lang, hub }) => {
    const { indicators: w } = lang === 'fr' ? fr : en
    const lines = longLines(shown).map(({ key, theme, year, body, value }) => {
      const { is, ...figures } = value
      return {
        key,
        theme,
        year,
        body,
        label: w.lines[key][0],
        howCounted: w.lines[key][1],
        ...(is === 'unknown' ? { value: null } : { value: { is, ...figures } }),
      }
    })
    const said = { hub: { slug: hub.slug, name: hub.name, demo: hub.demo }, countedOn: shown.today, source: w.source, indicators: lines }
    return { name: `${w.fileName({ hub: hub.name, year: shown.year })}.json`, text: `${JSON.stringify(said, null, 2)}\n` }
  },
})
