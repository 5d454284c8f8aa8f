import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, speaksFor, type Who } from '#logbook/actor.ts'
import type { SignatureWay } from './commitment.ts'

/** Who adopted the charter wrote it; the coordination sets its commitments down. */
export const mayKeepCommitments = (who: Who): Access => when(holds(who, 'coordinator'), 'charter.coordinatorKeeps')

/** One binds oneself: whoever speaks for an organisation signs for it. What it signed on paper is noted by the coordination. */
export const maySign = (who: Who, organisation: Id, way: SignatureWay): Access =>
  way === 'screen' ? when(speaksFor(who, organisation), 'charter.signForOneself') : when(holds(who, 'coordinator'), 'charter.paperIsNoted')

/** A signature is taken back by the organisation, or by the coordination it told. */
export const mayWithdraw = (who: Who, organisation: Id): Access =>
  when(holds(who, 'coordinator') || speaksFor(who, organisation), 'charter.onlyItsOwn')

/** A signed sheet bears a name and a hand: it is for its organisation and the coordination. That it is signed, everyone may know. */
export const maySeeSheet = (who: Who, organisation: Id): boolean => mayWithdraw(who, organisation) === true
