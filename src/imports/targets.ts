import { contacts } from './contact-target.ts'
import { people } from './people.ts'
import { knowsHead, type Target, type TargetName } from './row-target.ts'
import { structures } from './structure-target.ts'
import { time } from './time-target.ts'

const all: Record<TargetName, Target> = { structures, people, contacts, time }

/** What a file may bring. A new kind of row is one entry here, and who writes it (write-rows.ts). */
export const targetCalled = (name: TargetName): Target => all[name]
export const knownHead = knowsHead(Object.values(all))
