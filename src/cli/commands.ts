import { allocate } from './allocate.ts'
import type { Command } from './command.ts'
import { demo } from './demo.ts'
import { migrate } from './migrate.ts'
import { start } from './start.ts'

/** Every command, in the order of the help. */
export const commands: Command[] = [start, migrate, demo, allocate]
