import { sql } from '#platform/database/database.ts'

/** Whether a number of person `p` holds these figures, whatever stands between them. */
export const dials = (figures: string) => sql`regexp_replace(p.phone, '[^0-9]', '', 'g') like ${`%${figures}%`}`
