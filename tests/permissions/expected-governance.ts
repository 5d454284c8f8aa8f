import type { Line } from './expected.ts'

export const governanceRights: Record<string, Line> = {}
