import { checkLeaving } from '#governance/actions/action.ts'
import { actionsLeft, type OwnAction, ownActions } from '#governance/actions/actions.store.ts'
import { hands, signings } from '#governance/attendance/own-signatures.ts'
import { charterData } from '#governance/commitments/own-charter.ts'
import { conflictData } from '#governance/conflicts/own-conflicts.ts'
import { declarationData } from '#governance/declarations/own-declarations.ts'
import { type OwnEnclosure, ownEnclosures } from '#governance/enclosures/enclosure.store.ts'
import { exclusionData } from '#governance/exclusions/own-cases.ts'
import { funderData } from '#governance/preparation/own-funders.ts'
import { proxyData } from '#governance/proxies/own-proxies.ts'
import { type OwnQuestion, ownQuestions } from '#governance/questions/question.store.ts'
import { type OwnReview, ownReviews } from '#governance/reviews/review.store.ts'
import { wordsOf } from '#governance/session/panel.ts'
import type { AnyPersonalData, PersonalData } from '#logbook/personal-data.ts'
import { meetingsKept, seatsHeld } from './erase.store.ts'
import {
  type OwnKeeping,
  type OwnNotice,
  type OwnPresence,
  type OwnSeat,
  type OwnWord,
  ownKeepings,
  ownNotices,
  ownPresences,
  ownSeats,
  ownWords,
} from './own-data.store.ts'

const notices: PersonalData<OwnNotice> = {
  tables: ['governance.notice', 'governance.excuse'],
  says: (reader) => {
    const { ownData: w, sheets } = wordsOf(reader)
    return {
      ...w.notices,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: sheets.meeting, kind: 'text', value: ({ meeting }) => meeting, width: 40 },
        { head: w.organisation, kind: 'text', value: ({ organisation }) => organisation },
        { head: w.how, kind: 'text', value: ({ what }) => w.noticeKinds[what] },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownNotices(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}

const presences: PersonalData<OwnPresence> = {
  tables: ['governance.movement'],
  says: (reader) => {
    const { ownData: w, sheets } = wordsOf(reader)
    return {
      ...w.presences,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: sheets.meeting, kind: 'text', value: ({ meeting }) => meeting, width: 40 },
        { head: w.organisation, kind: 'text', value: ({ organisation }) => organisation },
        { head: w.what, kind: 'text', value: ({ kind }) => w.movementKinds[kind] },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownPresences(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}

const keepings: PersonalData<OwnKeeping> = {
  tables: ['governance.meeting', 'governance.minutes'],
  says: (reader) => {
    const { ownData: w, sheets } = wordsOf(reader)
    return {
      ...w.keepings,
      columns: [
        { head: sheets.meeting, kind: 'text', value: ({ meeting }) => meeting, width: 40 },
        { head: sheets.begins, kind: 'moment', value: ({ on }) => on },
        { head: w.what, kind: 'text', value: ({ what }) => w.keepingKinds[what] },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownKeepings(db, hub.id, person, most),
  erasing: { does: 'kept', holds: ({ db, hub }, { person }) => meetingsKept(db, hub.id, person) },
}

const spoken: PersonalData<OwnWord> = {
  tables: [
    'governance.agenda_item',
    'governance.decision',
    'governance.proposal_version',
    'governance.stance',
    'governance.objection',
    'governance.correction',
    'governance.recusal',
    'governance.open_ballot',
    'governance.vote_signature',
    'governance.vote',
    'governance.nomination',
    'governance.nominee',
    'governance.candidacy',
    'governance.open_names',
  ],
  says: (reader) => {
    const { ownData: w } = wordsOf(reader)
    return {
      ...w.spoken,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: w.point, kind: 'text', value: ({ point }) => point, width: 40 },
        { head: w.what, kind: 'text', value: ({ what }) => w.wordKinds[what] },
        { head: w.words, kind: 'text', value: ({ text }) => text, width: 60 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownWords(db, hub.id, person, most),
  erasing: { does: 'kept' },
}

const actions: PersonalData<OwnAction> = {
  tables: ['governance.action'],
  says: (reader) => {
    const { ownData: w, ownActions: said, actions: a } = wordsOf(reader)
    return {
      ...said,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: w.what, kind: 'text', value: ({ what }) => said.kinds[what] },
        { head: said.text, kind: 'text', value: ({ text }) => text, width: 50 },
        { head: a.due, kind: 'day', value: ({ due }) => due },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownActions(db, hub.id, person, most),
  erasing: {
    does: 'unlinked',
    holds: async ({ db, hub }, { person }) => checkLeaving(await actionsLeft(db, hub.id, person)),
  },
}

const reviews: PersonalData<OwnReview> = {
  tables: ['governance.review'],
  says: (reader) => {
    const { ownData: w, ownReviews: said } = wordsOf(reader)
    return {
      ...said,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: w.what, kind: 'text', value: ({ what }) => said.kinds[what] },
        { head: w.point, kind: 'text', value: ({ title }) => title, width: 40 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownReviews(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}

const questions: PersonalData<OwnQuestion> = {
  tables: ['governance.question'],
  says: (reader) => {
    const { ownData: w, ownQuestions: said } = wordsOf(reader)
    return {
      ...said,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: w.what, kind: 'text', value: ({ what }) => said.kinds[what] },
        { head: said.question, kind: 'text', value: ({ title }) => title, width: 40 },
        { head: w.words, kind: 'text', value: ({ words }) => words, width: 60 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownQuestions(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}

const enclosures: PersonalData<OwnEnclosure> = {
  tables: ['governance.enclosure'],
  says: (reader) => {
    const { ownData: w, ownEnclosures: said } = wordsOf(reader)
    return {
      ...said,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: said.document, kind: 'text', value: ({ title }) => title, width: 50 },
        { head: said.what, kind: 'text', value: ({ meeting }) => meeting, width: 40 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownEnclosures(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}

const seats: PersonalData<OwnSeat> = {
  tables: ['governance.seat', 'governance.college_membership'],
  says: (reader) => {
    const { ownSeats: said, seats: w, colleges } = wordsOf(reader)
    return {
      ...said,
      columns: [
        { head: said.body, kind: 'text', value: ({ body }) => body, width: 34 },
        {
          head: said.quality,
          kind: 'text',
          value: ({ quality, college }) => (quality ? w.qualities[quality] : colleges.inOne({ name: college ?? '' })),
        },
        { head: said.from, kind: 'day', value: ({ from }) => from },
        { head: said.until, kind: 'day', value: ({ until }) => until },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownSeats(db, hub.id, person, most),
  erasing: { does: 'unlinked', holds: ({ db, hub, today }, { person }) => seatsHeld(db, hub.id, person, today) },
}

/** What governance keeps of people. */
export const governanceData: AnyPersonalData[] = [
  seats,
  notices,
  presences,
  hands,
  keepings,
  signings,
  spoken,
  actions,
  reviews,
  questions,
  enclosures,
  declarationData,
  proxyData,
  funderData,
  exclusionData,
  conflictData,
  charterData,
]
