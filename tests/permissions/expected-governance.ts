import type { Line } from './expected.ts'
import { callRights } from './expected-calls.ts'
import { candidacyRights } from './expected-candidacies.ts'
import { paperRights } from './expected-papers.ts'
import { preparationRights } from './expected-preparation.ts'
import { proxyRights } from './expected-proxies.ts'
import { signingRights } from './expected-signing.ts'
import { coordination, keepers, known, ofTheOrganisation, seated, withoutSeat } from './roles.ts'

const allOfTheHub = { may: known } as const
const coordinationOnly = { may: coordination, refused: [...seated, ...keepers, ...withoutSeat] } as const

/** Bodies and seats: everyone of the hub knows who governs it; the coordination writes down what the body decided. */
const bodies: Record<string, Line> = {
  'GET /:hub/instances': allOfTheHub,
  'GET /:hub/instances/:body': allOfTheHub,
  'POST /:hub/instances': coordinationOnly,
  'POST /:hub/instances/:body/mandat': coordinationOnly,
  // La Smalah sits in the group.
  'POST /:hub/instances/:body/compte-rendu': {
    may: [...coordination, ...ofTheOrganisation],
    refused: ['otherBoard', ...keepers, ...withoutSeat],
  },
  'POST /:hub/instances/:body/colleges': coordinationOnly,
  'POST /:hub/instances/:body/sieges': coordinationOnly,
  'POST /:hub/instances/:body/personnes': coordinationOnly,
  'POST /:hub/instances/:body/sieges/:seat/fin': coordinationOnly,
  // Anyone may ask for declared statutes: whoever the hub knows reads its texts.
  'GET /:hub/pole/textes': allOfTheHub,
  'POST /:hub/pole/textes': coordinationOnly,
  'POST /:hub/pole/textes/:text': coordinationOnly,
  'GET /:hub/pole/textes/:text/document.pdf': allOfTheHub,
  'POST /:hub/instances/:body/nom': coordinationOnly,
  'GET /:hub/instances/:body/regles': allOfTheHub,
  'POST /:hub/instances/:body/regles': coordinationOnly,
  'POST /:hub/instances/:body/regles/abandonner': coordinationOnly,
}

// A meeting, once convened, is known to the organisations that sit and to who keeps it; for others it does not exist.
const atTheTable = { may: [...coordination, ...keepers, ...seated], absent: withoutSeat } as const
const coordinationPrepares = { may: coordination, refused: [...keepers, ...seated], absent: withoutSeat } as const
/** A draft is nobody’s business yet: its keepers are not named, its organisations not convened. */
const draftOfTheCoordination = { may: coordination, absent: [...keepers, ...seated, ...withoutSeat] } as const
const whoeverLeads = { may: [...coordination, 'facilitator'], refused: ['secretary', ...seated], absent: withoutSeat } as const
const whoeverWrites = { may: [...coordination, ...keepers], refused: seated, absent: withoutSeat } as const
/** La Smalah speaks for itself; whoever leads the session writes down what it says aloud; nobody else speaks for it. */
const theOrganisationSpeaks = {
  may: [...coordination, 'facilitator', ...ofTheOrganisation],
  refused: ['otherBoard', 'secretary'],
  absent: withoutSeat,
} as const

const meetings: Record<string, Line> = {
  // Each sees there the meetings they may know of.
  'GET /:hub/agenda': allOfTheHub,
  'GET /:hub/agenda/nouvelle': { may: coordination, absent: [...seated, ...keepers, ...withoutSeat] },
  'POST /:hub/reunions': coordinationOnly,

  'GET /:hub/agenda/annee': { may: coordination, absent: [...seated, ...keepers, ...withoutSeat] },
  'POST /:hub/agenda/annee': coordinationOnly,
  'POST /:hub/agenda/annee/:year/retirer': coordinationOnly,
  'POST /:hub/reunions/:meeting/annoncer': draftOfTheCoordination,
  // Who sits sees its day, hour and place: here the keepers too, whose organisations sit.
  'GET /:hub/reunions/:meeting, a date announced': atTheTable,
  'GET /:hub/reunions/:meeting/agenda.ics, a date announced': atTheTable,
  'GET /:hub/reunions/:meeting, a draft': draftOfTheCoordination,
  'GET /:hub/reunions/:meeting, convened': atTheTable,
  'GET /:hub/reunions/:meeting, cancelled before anybody was convened': draftOfTheCoordination,
  'POST /:hub/reunions/:meeting, a draft': draftOfTheCoordination,
  'POST /:hub/reunions/:meeting, convened': coordinationPrepares,
  'POST /:hub/reunions/:meeting/points': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/proposes': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/deplacer': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/retirer-point': whoeverLeads,
  'POST /:hub/reunions/:meeting/convoquer, a draft': draftOfTheCoordination,
  'POST /:hub/reunions/:meeting/convoquer, again': coordinationPrepares,
  'POST /:hub/reunions/:meeting/remises': coordinationPrepares,
  'POST /:hub/reunions/:meeting/annuler': coordinationPrepares,
  'POST /:hub/reunions/:meeting/excuses': {
    may: [...coordination, ...ofTheOrganisation],
    refused: ['otherBoard', ...keepers],
    absent: withoutSeat,
  },
  // The letter to La Smalah is read by La Smalah, and by who sends it.
  'GET /:hub/reunions/:meeting/convocations/:organisation': {
    may: [...coordination, ...ofTheOrganisation],
    absent: ['otherBoard', ...keepers, ...withoutSeat],
  },
  // Who brings a point joins to that point; this one is for the meeting as a whole.
  'POST /:hub/reunions/:meeting/documents': whoeverLeads,
  'GET /:hub/reunions/:meeting/documents/:enclosure': atTheTable,
  'GET /:hub/reunions/:meeting/documents/:enclosure, of a draft': draftOfTheCoordination,
  'POST /:hub/reunions/:meeting/documents/:enclosure/nommer': draftOfTheCoordination,
  'POST /:hub/reunions/:meeting/documents/:enclosure/retirer': draftOfTheCoordination,
  'GET /:hub/reunions/:meeting/emargement.pdf': atTheTable,
  'GET /:hub/reunions/:meeting/agenda.ics': atTheTable,
}

const session: Record<string, Line> = {
  'GET /:hub/reunions/:meeting/seance': atTheTable,
  'GET /:hub/reunions/:meeting/seance/direct': atTheTable,
  'POST /:hub/reunions/:meeting/ouvrir': whoeverLeads,
  'POST /:hub/reunions/:meeting/arrivees': theOrganisationSpeaks,
  'POST /:hub/reunions/:meeting/departs': theOrganisationSpeaks,
  'POST /:hub/reunions/:meeting/mouvements/:movement/annuler': theOrganisationSpeaks,
  'POST /:hub/reunions/:meeting/invites': whoeverLeads,
  // Naming who leads gives the right to lead: whoever only writes the PV does not.
  'POST /:hub/reunions/:meeting/animation': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/passer': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/notes': whoeverWrites,
  'POST /:hub/reunions/:meeting/clore': whoeverLeads,
  'POST /:hub/reunions/:meeting/rouvrir': whoeverLeads,
}

/** The point on the table; the text is La Smalah’s where one is there already. */
const decisions: Record<string, Line> = {
  'POST /:hub/reunions/:meeting/points/:point/proposer': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/accord': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/annuler': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/etape': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/conclure': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/reporter': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/desaccord': theOrganisationSpeaks,
  'POST /:hub/reunions/:meeting/points/:point/position': theOrganisationSpeaks,
  'POST /:hub/reunions/:meeting/points/:point/objection': theOrganisationSpeaks,
  'POST /:hub/reunions/:meeting/points/:point/objection/suite': theOrganisationSpeaks,
  // The new wording is the proposer’s; whoever leads writes it down for the room.
  'POST /:hub/reunions/:meeting/points/:point/version': theOrganisationSpeaks,
  'POST /:hub/reunions/:meeting/points/:point/conflit': theOrganisationSpeaks,
  'POST /:hub/reunions/:meeting/points/:point/conflit/annuler': theOrganisationSpeaks,
  'POST /:hub/reunions/:meeting/points/:point/vote': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/vote/confidentiel': theOrganisationSpeaks,
  'POST /:hub/reunions/:meeting/points/:point/vote/bulletin': theOrganisationSpeaks,
  // On the shared screen it is the person herself, who ticks that it is she.
  'POST /:hub/reunions/:meeting/points/:point/vote/urne': theOrganisationSpeaks,
  'POST /:hub/reunions/:meeting/points/:point/vote/clore': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/vote/annuler': whoeverLeads,
  // A role to give: described and led by the facilitator; each organisation nominates; the nominee (La Smalah) answers.
  'POST /:hub/reunions/:meeting/points/:point/election': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/election/designer': theOrganisationSpeaks,
  'POST /:hub/reunions/:meeting/points/:point/election/etape': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/election/proposer': whoeverLeads,
  'POST /:hub/reunions/:meeting/points/:point/election/reponse': theOrganisationSpeaks,
  // Who proposed takes it back; nobody does it for them.
  'POST /:hub/reunions/:meeting/points/:point/retirer': {
    may: ofTheOrganisation,
    refused: [...coordination, 'otherBoard', ...keepers],
    absent: withoutSeat,
  },
}

/** What remains. Once sealed, a PV is read by every member organisation and by who keeps the money; so is the register. */
const everyMemberOrganisation = {
  may: [...coordination, ...keepers, ...seated, 'member', 'treasurer'],
  absent: ['projectLeader'],
} as const

/** Those who do it, and whoever writes the meeting down. */
const whoeverFollows = {
  may: [...coordination, ...keepers, ...ofTheOrganisation],
  refused: ['otherBoard'],
  absent: withoutSeat,
} as const

const records: Record<string, Line> = {
  'GET /:hub/reunions/:meeting/pv, a draft': atTheTable,
  'GET /:hub/reunions/:meeting/pv, sealed': everyMemberOrganisation,
  'GET /:hub/reunions/:meeting/pv.pdf, a draft': atTheTable,
  'GET /:hub/reunions/:meeting/pv.pdf, sealed': everyMemberOrganisation,
  'POST /:hub/reunions/:meeting/pv/points/:point/notes': whoeverWrites,
  // All of them were there.
  'POST /:hub/reunions/:meeting/pv/points/:point/corrections': atTheTable,
  'POST /:hub/reunions/:meeting/pv/corrections/:correction': whoeverWrites,
  'POST /:hub/reunions/:meeting/pv/sceller': whoeverWrites,
  // Who represents no member organisation is told so, and sees neither PV nor register.
  'GET /:hub/documents': allOfTheHub,
  'GET /:hub/registre': everyMemberOrganisation,
  'GET /:hub/registre.pdf': everyMemberOrganisation,
  'GET /:hub/decisions/:decision, not yet registered': atTheTable,
  'GET /:hub/decisions/:decision, in the register': everyMemberOrganisation,
  'GET /:hub/decisions/:decision/extrait.pdf': everyMemberOrganisation,
}

/** A lost second code is lifted by the board, not by those it guards: two organisations, each through whoever speaks for it. */
const theBoard = { may: [...keepers, ...seated], absent: [...coordination, ...withoutSeat] } as const
const recoveries: Record<string, Line> = {
  'GET /:hub/recuperations': theBoard,
  'POST /:hub/recuperations/:recovery/confirmer': theBoard,
}

/** What meetings lead to: Ana’s, for La Smalah, noted in a session whose PV is not sealed. */
const actions: Record<string, Line> = {
  // Each sees there what they may know of.
  'GET /:hub/actions': allOfTheHub,
  'GET /:hub/actions/:action, a draft PV': atTheTable,
  'GET /:hub/actions/:action, a sealed PV': everyMemberOrganisation,
  'POST /:hub/reunions/:meeting/points/:point/actions': whoeverWrites,
  'POST /:hub/reunions/:meeting/pv/points/:point/actions': whoeverWrites,
  'POST /:hub/reunions/:meeting/points/:point/revoir': whoeverWrites,
  'POST /:hub/reunions/:meeting/decisions/:decision/revoir': whoeverWrites,
  'POST /:hub/decisions/:decision/revoir': whoeverWrites,
  'POST /:hub/actions/:action': whoeverWrites,
  'POST /:hub/actions/:action/retirer': whoeverWrites,
  'POST /:hub/actions/:action/faite': whoeverFollows,
  'POST /:hub/actions/:action/echeance': whoeverFollows,
  'POST /:hub/actions/:action/abandonner': whoeverFollows,
  'POST /:hub/actions/:action/reprendre': whoeverFollows,
}

/** Asked by the member without a seat; read by every member organisation, as the register is. */
const questions: Record<string, Line> = {
  // Who represents nobody sees their own there.
  'GET /:hub/questions': allOfTheHub,
  'POST /:hub/questions': { may: [...coordination, ...keepers, ...seated, 'member'], refused: ['treasurer', 'projectLeader'] },
  'GET /:hub/questions/:question': everyMemberOrganisation,
  // The member asked it: she sits nowhere, and brings what helps.
  'POST /:hub/questions/:question/documents': {
    may: [...coordination, 'facilitator', 'member'],
    refused: ['secretary', ...seated, 'treasurer'],
    absent: ['projectLeader'],
  },
  'POST /:hub/questions/:question/orienter': {
    may: [...coordination, 'facilitator'],
    refused: ['secretary', ...seated, 'member', 'treasurer'],
    absent: ['projectLeader'],
  },
}

export const governanceRights: Record<string, Line> = {
  ...bodies,
  ...meetings,
  ...session,
  ...decisions,
  ...records,
  ...actions,
  ...questions,
  ...recoveries,
  ...proxyRights,
  ...preparationRights,
  ...candidacyRights,
  ...signingRights,
  ...callRights,
  ...paperRights,
}
