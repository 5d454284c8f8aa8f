import { on } from '#platform/i18n/say.en.ts'
import type fr from './membership.fr.ts'

const words = {
  problems: {
    'membership.onlyTheCoordinatorCorrects': 'The date of membership is kept by the hub’s coordination. Tell them of the mistake.',
    'membership.alreadyEnds': ({ until }) => `This membership ends on ${on(until)} already.`,
    'membership.endsBeforeItBegins': ({ from }) =>
      `This membership begins on ${on(from)}: it cannot end before. Give that day or a later one.`,
    'membership.endIsOld':
      'The end of a membership is undone on the day it was noted. If the organisation comes back, note a new membership: the old one stays written.',
    'membership.notYet': ({ today }) => `A membership is written once it has happened: give ${on(today)} or a past day.`,
    'membership.excludedByProcedure':
      'An exclusion goes through its steps (grounds, summons, hearing, decision): the coordination follows them under “Sensitive procedures”.',
    'membership.exclusionStands':
      'An exclusion that was notified is not undone here: only a new decision changes it. If the organisation comes back, note a new membership.',
    'suspension.notAMember': 'The membership of a member of that day is suspended (your statutes): choose a day of its membership.',
    'suspension.already': 'This membership is suspended already on these days: choose other ones, or lift the other suspension first.',
    'suspension.over': 'This suspension is over already: the organisation votes.',
    'membership.none': 'This organisation is not a member today: there is no membership to correct.',
    'membership.endInTheWay':
      'What was noted since (a representation, a role, a membership) takes these dates already: take it away first, then undo the end. Nothing was changed.',
    'membership.meetsAnother': 'On that date the organisation was already a member by an earlier membership. Choose a later day.',
  },
  done: {
    'members.membershipEnded': 'End of membership noted, with that of its seats. What was done before stays.',
    'members.membershipEndUndone': 'Undone: the organisation is still a member, its seats are back.',
    'members.membershipBegan': 'Membership noted.',
    'members.membershipCorrected': 'Membership corrected.',
  },
  pages: {
    membership: {
      title: 'Name and membership',
      titleOfName: 'Name',
      former: 'former member, until',
      leaves: 'ends on',
      begins: 'becomes one on',
      end: 'The membership ends',
      effects:
        'The organisation will no longer be a member from that day. Its history, stances and minutes stay; a quorum worked out later no longer counts it. Today it is undone in one press.',
      ending: 'What ends with the membership',
      noSeat: 'It has no seat in any body.',
      sameDay: 'on the same day',
      until: 'First day without membership',
      reason: 'Reason',
      reasons: { resigned: 'resignation', excluded: 'exclusion', dissolved: 'dissolution', other: 'another reason' },
      representations: (names: string) => `End its representations too (${names})`,
      offices: (names: string) => `End the office of treasurer too (${names})`,
      officesHint: 'It is held through the organisation that leaves. Give it to somebody else afterwards.',
      endSubmit: 'Note the end',
      undo: 'Undo the end of membership noted today',
      again: 'Becomes a member again',
      join: 'Becomes a member',
      from: 'From',
    },
  },
} satisfies typeof fr

export default words
