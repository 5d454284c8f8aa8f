import { addDays, type Day } from '#base/day.ts'

/** eve: received at the latest the day before the meeting; opening: before the session opens. */
export const proxyDeadlines = ['eve', 'opening'] as const
export type ProxyDeadline = (typeof proxyDeadlines)[number]

/** Proxies a body accepts: `most` an organisation carries at a time, received by then. */
export type ProxyRule = { most: number; by: ProxyDeadline }

/** The last day on which a proxy is received. */
export const lastDayOf = ({ by }: ProxyRule, day: Day): Day => (by === 'opening' ? day : addDays(day, -1))
