import { type Access, when } from '#base/access.ts'
import { holds, type Who } from '#logbook/actor.ts'

/** An assembly or a board adopts a text; the coordination keeps it. Whoever the hub knows reads it: anyone may ask for declared statutes (loi de 1901, article 5). */
export const mayKeepTexts = (who: Who): Access => when(holds(who, 'coordinator'), 'governance.coordinatorKeepsTexts')
