import type { Act } from '#logbook/use-case.ts'
import { contactsSide } from './contacts-side.ts'
import { peopleSide, structuresSide } from './hub-things.ts'
import type { TargetName } from './row-target.ts'
import type { Side } from './side.ts'
import { timeSide } from './time-side.ts'

const SIDES: Record<TargetName, (act: Act) => Side> = {
  structures: structuresSide,
  people: peopleSide,
  contacts: contactsSide,
  time: timeSide,
}

export const sideOf = (target: TargetName, act: Act): Side => SIDES[target](act)
