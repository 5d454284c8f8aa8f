import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, speaksFor, type Who } from '#logbook/actor.ts'

/** An organisation leaves by its own word: who speaks for it says so, or the coordination that received it. */
export const mayResign = (who: Who, organisation: Id): Access =>
  when(holds(who, 'coordinator') || speaksFor(who, organisation), 'resignation.onlyItsOwn')

/** Letters of an organisation are its own; whoever noted it still reads it once it no longer speaks for it. */
export const maySeeResignation = (who: Who, organisation: Id, notedBy: Id | null): boolean =>
  mayResign(who, organisation) === true || (who !== null && who.person === notedBy)

/** A slip is undone by who made it. */
export const mayTakeBack = (who: Who, notedBy: Id): Access => when(who?.person === notedBy, 'resignation.undoneByItsNoter')
