import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { speaksFor, type Who } from '#logbook/actor.ts'

/** The organisation of the board this person speaks for today; null: none. */
export const boardVoice = (who: Who, board: Id[]): Id | null => board.find((organisation) => speaksFor(who, organisation)) ?? null

/** A lost second code is lifted by two organisations of the board, each through somebody who speaks for it. */
export const mayConfirmRecovery = (who: Who, board: Id[]): Access => when(boardVoice(who, board) !== null, 'recovery.onlyTheBoardConfirms')
