/** The four things a yearly assembly hears, in the order it hears them. They are agreed or voted like any other point. */
export const reports = ['moralReport', 'activityReport', 'financialReport', 'orientations'] as const
export type Report = (typeof reports)[number]

/** What a point of a general meeting is. `workshop`: members work at it together; its notes stand apart in the PV. */
export const natures = [...reports, 'workshop'] as const
export type Nature = (typeof natures)[number]

type Point = { nature?: Nature | null }

/** Reports no point is about yet. */
export const reportsMissing = (points: Point[]): Report[] => reports.filter((report) => !points.some(({ nature }) => nature === report))

/** An assembly that hears one of the reports is the yearly one; an extraordinary one has none of them. */
export const isAnnual = (points: Point[]): boolean => reportsMissing(points).length < reports.length
