import { allocate } from './allocate.ts'
import { backup } from './backup.ts'
import type { Command } from './command.ts'
import { demo } from './demo.ts'
import { erase } from './erase.ts'
import { exporting } from './export.ts'
import { migrate } from './migrate.ts'
import { replay } from './replay.ts'
import { restore } from './restore.ts'
import { start } from './start.ts'
import { tally } from './tally.ts'
import { user } from './user.ts'
import { verify } from './verify.ts'

/** Every command, in the order of the help. */
export const commands: Command[] = [start, migrate, demo, user, verify, backup, restore, exporting, erase, allocate, tally, replay]
