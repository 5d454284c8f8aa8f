import type { Line } from './expected.ts'
import { coordination, keepers, seated, withoutSeat } from './roles.ts'

const whoeverLeads = { may: [...coordination, 'facilitator'], refused: ['secretary', ...seated], absent: withoutSeat } as const

/** A session that pauses; a meeting called a second time, which the coordination prepares as any other. */
export const callRights: Record<string, Line> = {
  'POST /:hub/reunions/:meeting/suspendre': whoeverLeads,
  'POST /:hub/reunions/:meeting/reprendre': whoeverLeads,
  'POST /:hub/reunions/:meeting/seconde-convocation': {
    may: coordination,
    // Every member sits in an assembly.
    refused: [...keepers, ...seated, 'member'],
    absent: ['treasurer', 'projectLeader'],
  },
}
