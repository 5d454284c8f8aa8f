import { type Day, dayAt } from '#base/day.ts'
import type { TimeSpent } from '#logbook/activity.ts'

/** A month of somebody's page: its lines, latest first, the minutes known, and how many lines nobody has counted yet. */
export type Month = { month: Day; lines: TimeSpent[]; minutes: number; unknown: number }

/** Lines by month of the hub's zone (named by its first day), latest first. Invitations not attended are not time, and not unknown either. */
export const byMonth = (lines: TimeSpent[], zone: string): Month[] => {
  const months = new Map<Day, TimeSpent[]>()
  for (const line of lines) {
    const month = `${dayAt(line.activity.startsAt, zone).slice(0, 7)}-01`
    months.set(month, [...(months.get(month) ?? []), line])
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, of]) => ({
      month,
      lines: of,
      minutes: of.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      unknown: of.filter(({ minutes, attended }) => minutes === null && (attended === 'yes' || attended === 'partly')).length,
    }))
}
