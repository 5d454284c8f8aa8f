import { admissionsRights } from './expected-admissions.ts'
import { belongRights } from './expected-belong.ts'
import { calendarsRights } from './expected-calendars.ts'
import { conflictsRights } from './expected-conflicts.ts'
import { contactsRights } from './expected-contacts.ts'
import { declarationsRights } from './expected-declarations.ts'
import { duesRights } from './expected-dues.ts'
import { exitsRights } from './expected-exits.ts'
import { fundingRights } from './expected-funding.ts'
import { governanceRights } from './expected-governance.ts'
import { groupsRights } from './expected-groups.ts'
import { importsRights } from './expected-imports.ts'
import { mailboxRights } from './expected-mailbox.ts'
import { outRights } from './expected-out.ts'
import { structuresRights } from './expected-structures.ts'
import { timeRights } from './expected-time.ts'
import { coordination, type Known, keepers, known, type Outside, ofTheOrganisation, type Role, seated, withoutSeat } from './roles.ts'

/**
 * What each may do, one line a route, as bylaws would say it: written from the rules of the house and the field, not read from the code.
 * `may`: it is done. `refused`: one knows of it but may not; the answer names the rule. `absent`: one may not even know that it exists.
 * Every role stands in every line: the people of the hub by name or group, those from outside by `outsiders` unless the line names them.
 */
export type Line =
  /** Visitors too. */
  { open: 'everyone' } | { may: readonly Role[]; refused?: readonly Role[]; absent?: readonly Role[] }

export type Expected = 'done' | 'refused' | 'absent' | 'logIn' | 'secondCode'

/** In a hub, for every line that does not say otherwise: who is not logged in logs in, who is not of the hub finds nothing there. */
const outsiders: Record<Outside, Expected> = {
  visitor: 'logIn',
  half: 'secondCode',
  stranger: 'absent',
  otherCoordinator: 'absent',
  operator: 'absent',
}

/** What the table says for a role; null: nobody decided. */
export const decided = (line: Line, role: Role): Expected | null => {
  if ('open' in line) return 'done'
  if (line.may.includes(role)) return 'done'
  if (line.refused?.includes(role)) return 'refused'
  if (line.absent?.includes(role)) return 'absent'
  return role in outsiders ? outsiders[role as Outside] : null
}

const everyone = { open: 'everyone' } as const
const allOfTheHub = { may: known } as const
const othersOfTheHub: readonly Known[] = [...seated, ...keepers, ...withoutSeat]
const coordinationOnly = { may: coordination, refused: othersOfTheHub } as const

/** The front door, the hub’s public site, the working home. */
const portalRights: Record<string, Line> = {
  'GET /': everyone,
  'GET /:hub': everyone,
  'GET /:hub/accueil': allOfTheHub,
  // What the public reads is written by the coordination, in the name of all.
  'GET /:hub/presentation': { may: coordination, absent: othersOfTheHub },
  'POST /:hub/presentation': coordinationOnly,
}

/** Who is who. Everyone of the hub sees it; the coordination keeps it. */
const membersRights: Record<string, Line> = {
  // The page says to each why the door is open or closed; only who runs the instance opens a second hub.
  'GET /nouveau': everyone,
  'POST /nouveau': { may: ['operator'], refused: [...known, 'visitor', 'half', 'stranger', 'otherCoordinator'] },

  'GET /:hub/structures': allOfTheHub,
  'GET /:hub/structures/:organisation': allOfTheHub,
  'GET /:hub/personnes': allOfTheHub,
  'GET /:hub/personnes/:person': allOfTheHub,

  'GET /:hub/structures/ajouter': { may: coordination, absent: othersOfTheHub },
  'POST /:hub/structures': coordinationOnly,

  // A pasted list holds addresses of mail: others are not told that there is one.
  'GET /:hub/structures/coller': { may: coordination, absent: othersOfTheHub },
  'POST /:hub/structures/coller': coordinationOnly,
  'GET /:hub/structures/coller/:list': { may: coordination, absent: othersOfTheHub },
  'POST /:hub/structures/coller/:list/ajouter': { may: coordination, absent: othersOfTheHub },
  'POST /:hub/structures/coller/:list/annuler': { may: coordination, absent: othersOfTheHub },

  // An organisation says itself what it does; another one does not.
  'POST /:hub/structures/:organisation/presentation': {
    may: [...coordination, ...ofTheOrganisation],
    refused: ['otherBoard', ...keepers, ...withoutSeat],
  },
  'POST /:hub/structures/:organisation/nom': coordinationOnly,
  'POST /:hub/structures/:organisation/adhesion': coordinationOnly,
  'POST /:hub/structures/:organisation/representations': coordinationOnly,
  'POST /:hub/structures/:organisation/representations/:representation/fin': coordinationOnly,

  'GET /:hub/personnes/ajouter': { may: coordination, absent: othersOfTheHub },
  'POST /:hub/personnes': coordinationOnly,
  'POST /:hub/personnes/:person/coordonnees': coordinationOnly,
  'POST /:hub/personnes/:person/roles': coordinationOnly,
  'POST /:hub/personnes/:person/roles/:role/fin': coordinationOnly,
}

/** Mails hold addresses and what is said to each person: the coordination answers for them, nobody else reads them (RGPD, article 5). */
const mailsRights: Record<string, Line> = {
  'GET /:hub/courrier': { may: coordination, absent: othersOfTheHub },
  'GET /:hub/courrier/:mail': { may: coordination, absent: othersOfTheHub },
  'GET /:hub/courrier/:mail/pieces/:file': { may: coordination, absent: othersOfTheHub },
  'POST /:hub/courrier/:mail/renvoyer': { may: coordination, absent: othersOfTheHub },
}

export const rights: Record<string, Line> = {
  ...portalRights,
  ...membersRights,
  ...mailsRights,
  ...governanceRights,
  ...declarationsRights,
  ...outRights,
  ...structuresRights,
  ...contactsRights,
  ...calendarsRights,
  ...groupsRights,
  ...admissionsRights,
  ...conflictsRights,
  ...exitsRights,
  ...belongRights,
  ...duesRights,
  ...fundingRights,
  ...importsRights,
  ...mailboxRights,
  ...timeRights,
}

/** Routes outside the hubs and the table of capabilities, and why the matrix leaves them to other tests. */
export const exempt: Record<string, string> = {
  'GET /assets/*': 'built files, the same for everyone; tests of platform/web',
  'GET /api/openapi.json': 'the description of the interface, public',
  'GET /api/sante': 'says that the database answers, nothing else',
  'GET /design': 'components with invented words, in development only',
  'POST /reglages': 'language and theme in the browser’s own cookies; asks the database nothing',
  'GET /connexion': 'log-in: log-in.http.test.ts',
  'POST /connexion': 'log-in: log-in.http.test.ts, limits.http.test.ts',
  'GET /connexion/code': 'log-in: log-in.http.test.ts',
  'POST /connexion/code': 'log-in: log-in.http.test.ts, limits.http.test.ts',
  'POST /connexion/demo': 'demonstration hubs from this machine only: log-in.http.test.ts',
  'GET /connexion/courrier': 'mail of an instance without a mail server, this machine only: log-in.http.test.ts',
  'GET /connexion/second-code': 'one’s own second code: second-code.http.test.ts',
  'POST /connexion/second-code': 'one’s own second code: second-code.http.test.ts',
  'GET /connexion/compte': 'one’s own sessions: session.http.test.ts',
  'POST /connexion/compte/partout': 'one’s own sessions: session.http.test.ts',
  'POST /deconnexion': 'one’s own session: session.http.test.ts',
  'GET /connexion/secours': 'one’s own lost second code: recovery.http.test.ts',
  'POST /connexion/secours': 'one’s own lost second code: recovery.http.test.ts',
  'GET /mes-poles': 'one’s own hubs: log-in.http.test.ts',
}
