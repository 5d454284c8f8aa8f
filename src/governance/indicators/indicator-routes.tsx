import { file, page, type Route, sheet } from '#platform/web/routes.ts'
import { IndicatorRowsPage } from './indicator-rows-page.tsx'
import { indicatorRowsSheet, indicatorsSheet, longLines } from './indicator-sheets.ts'
import { IndicatorsPage } from './indicators-page.tsx'
import { giveIndicators, printIndicators } from './print-indicators.ts'
import { showIndicatorRows } from './show-indicator-rows.ts'
import { showIndicators } from './show-indicators.ts'

/** Governance in figures, and what stands behind each. */
export const indicatorRoutes: Route[] = [
  page('/:hub/documents/gouvernance', showIndicators, IndicatorsPage),
  sheet('/:hub/documents/gouvernance/export', showIndicators, { rows: longLines, sheet: indicatorsSheet }),
  file('/:hub/documents/gouvernance.pdf', printIndicators, ({ name, bytes }) => ({
    name,
    bytes,
    mediaType: 'application/pdf',
    inline: true,
  })),
  file('/:hub/documents/gouvernance.json', giveIndicators, ({ name, text }) => ({
    name,
    bytes: text,
    mediaType: 'application/json; charset=utf-8',
  })),
  page('/:hub/documents/gouvernance/lignes', showIndicatorRows, IndicatorRowsPage),
  sheet('/:hub/documents/gouvernance/lignes/export', showIndicatorRows, {
    rows: ({ rows }) => rows,
    next: ({ next }) => (next ? { apres: next } : null),
    sheet: indicatorRowsSheet,
  }),
]
