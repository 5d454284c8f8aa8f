import type { AnyPersonalData, PersonalData } from '#logbook/personal-data.ts'
import { eraseAnswers, eraseCard, eraseWords, forgetLogIn, runningGroups, runningRepresentations, runningRoles } from './erase.store.ts'
import { eraseMails } from './erase-mails.ts'
import { eraseMerges, type OwnMerge, ownMerges } from './merge.store.ts'
import {
  type OwnAnswer,
  type OwnConsent,
  type OwnFact,
  type OwnGroup,
  type OwnIdentity,
  type OwnLogIn,
  type OwnMail,
  type OwnRepresentation,
  type OwnRole,
  type OwnTime,
  ownAnswers,
  ownConsents,
  ownFacts,
  ownGroups,
  ownIdentity,
  ownLogIns,
  ownMails,
  ownRepresentations,
  ownRoles,
  ownTime,
} from './own-data.store.ts'
import { wordsIn } from './words.ts'

const identity: PersonalData<OwnIdentity> = {
  tables: ['members.person'],
  says: ({ lang }) => {
    const { ownData: w } = wordsIn(lang)
    return {
      ...w.identity,
      columns: [
        { head: w.name, kind: 'text', value: ({ name }) => name },
        { head: w.address, kind: 'text', value: ({ mail }) => mail, width: 34 },
        { head: w.phone, kind: 'text', value: ({ phone }) => phone || null },
        { head: w.addedAt, kind: 'moment', value: ({ addedAt }) => addedAt },
      ],
    }
  },
  rows: ({ db, hub }, { person }) => ownIdentity(db, hub.id, person),
  erasing: { does: 'unlinked', erase: ({ db, hub }, { person }) => eraseCard(db, hub.id, person) },
}

const representations: PersonalData<OwnRepresentation> = {
  tables: ['members.representation'],
  says: ({ lang }) => {
    const { ownData: w, kinds } = wordsIn(lang)
    return {
      ...w.representations,
      columns: [
        { head: w.organisation, kind: 'text', value: ({ organisation }) => organisation },
        { head: w.as, kind: 'text', value: ({ kind }) => kinds[kind] },
        { head: w.from, kind: 'day', value: ({ from }) => from },
        { head: w.until, kind: 'day', value: ({ until }) => until },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownRepresentations(db, hub.id, person, most),
  erasing: { does: 'unlinked', holds: ({ db, hub, today }, { person }) => runningRepresentations(db, hub.id, person, today) },
}

const consents: PersonalData<OwnConsent> = {
  tables: ['members.organisation'],
  says: ({ lang }) => {
    const { ownData: w } = wordsIn(lang)
    return {
      ...w.consents,
      columns: [
        { head: w.organisation, kind: 'text', value: ({ organisation }) => organisation },
        { head: w.since, kind: 'day', value: ({ since }) => since },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownConsents(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}

const roles: PersonalData<OwnRole> = {
  tables: ['members.role'],
  says: ({ lang }) => {
    const { ownData: w, roles: names } = wordsIn(lang)
    return {
      ...w.roles,
      columns: [
        { head: w.role, kind: 'text', value: ({ kind }) => names[kind] },
        { head: w.from, kind: 'day', value: ({ from }) => from },
        { head: w.until, kind: 'day', value: ({ until }) => until },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownRoles(db, hub.id, person, most),
  erasing: { does: 'unlinked', holds: ({ db, hub, today }, { person }) => runningRoles(db, hub.id, person, today) },
}

const time: PersonalData<OwnTime> = {
  tables: ['logbook.participation'],
  says: ({ lang }) => {
    const { ownData: w } = wordsIn(lang)
    return {
      ...w.time,
      columns: [
        { head: w.activity, kind: 'text', value: ({ title }) => title, width: 40 },
        { head: w.begins, kind: 'moment', value: ({ startsAt }) => startsAt },
        { head: w.forWhom, kind: 'text', value: ({ organisation }) => organisation },
        { head: w.as, kind: 'text', value: ({ capacity }) => w.capacities[capacity as keyof typeof w.capacities] ?? capacity },
        { head: w.there, kind: 'text', value: ({ attended }) => w.attended[(attended ?? 'unknown') as keyof typeof w.attended] },
        { head: w.minutes, kind: 'minutes', value: ({ minutes }) => minutes },
        { head: w.travel, kind: 'minutes', value: ({ travel }) => travel },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownTime(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}

const mails: PersonalData<OwnMail> = {
  tables: ['platform.mail'],
  says: ({ lang }) => {
    const { ownData: w, outbox } = wordsIn(lang)
    return {
      ...w.mails,
      columns: [
        { head: outbox.subject, kind: 'text', value: ({ subject }) => subject, width: 44 },
        { head: outbox.written, kind: 'moment', value: ({ writtenAt }) => writtenAt },
        { head: outbox.sent, kind: 'moment', value: ({ sentAt }) => sentAt },
        { head: outbox.state, kind: 'text', value: ({ state }) => outbox.states[state] },
        { head: outbox.message, kind: 'text', value: ({ body }) => body, width: 60 },
      ],
    }
  },
  rows: ({ db, hub }, { email }, most) => ownMails(db, hub.id, email, most),
  erasing: { does: 'erased', erase: (act, { email }) => eraseMails(act, email) },
}

const logIns: PersonalData<OwnLogIn> = {
  tables: ['auth.account', 'auth.session', 'auth.code', 'auth.outbox', 'auth.recovery', 'auth.recovery_confirmation'],
  says: ({ lang }) => {
    const { ownData: w } = wordsIn(lang)
    return {
      ...w.logIns,
      columns: [
        { head: w.what, kind: 'text', value: ({ what }) => w.logInKinds[what], width: 40 },
        { head: w.begun, kind: 'moment', value: ({ begun }) => begun },
        { head: w.used, kind: 'moment', value: ({ used }) => used },
        { head: w.ends, kind: 'moment', value: ({ until }) => until },
      ],
    }
  },
  rows: ({ db, now }, { email }, most) => ownLogIns(db, email, now, most),
  erasing: { does: 'erased', erase: ({ db }, { email }) => forgetLogIn(db, email) },
}

const facts: PersonalData<OwnFact> = {
  tables: ['logbook.fact'],
  says: ({ lang }) => {
    const { ownData: w } = wordsIn(lang)
    return {
      ...w.facts,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: w.act, kind: 'text', value: ({ name }) => name, width: 34 },
        { head: w.byWhom, kind: 'text', value: ({ byOneself }) => (byOneself ? w.byYou : w.aboutYou) },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownFacts(db, hub.id, person, most),
  erasing: { does: 'kept', erase: ({ db, hub }, leaving) => eraseWords(db, hub.id, leaving) },
}

const answers: PersonalData<OwnAnswer> = {
  tables: ['platform.answered'],
  says: ({ lang }) => {
    const { ownData: w } = wordsIn(lang)
    return {
      ...w.answers,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: w.act, kind: 'text', value: ({ act }) => act, width: 34 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownAnswers(db, hub.id, person, most),
  erasing: { does: 'erased', erase: ({ db, hub }, { person }) => eraseAnswers(db, hub.id, person) },
}

const groups: PersonalData<OwnGroup> = {
  tables: ['members.group', 'members.group_member'],
  says: ({ lang }) => {
    const { ownData: w, groups: words } = wordsIn(lang)
    return {
      ...w.groups,
      columns: [
        { head: words.name, kind: 'text', value: ({ name }) => name, width: 34 },
        { head: w.as, kind: 'text', value: ({ convenes }) => (convenes ? w.convenor : w.memberOfGroup) },
        { head: w.from, kind: 'day', value: ({ from }) => from },
        { head: w.until, kind: 'day', value: ({ until }) => until },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownGroups(db, hub.id, person, most),
  erasing: { does: 'unlinked', holds: ({ db, hub, today }, { person }) => runningGroups(db, hub.id, person, today) },
}

const merges: PersonalData<OwnMerge> = {
  tables: ['members.merge'],
  says: ({ lang }) => {
    const { inOwnData: w } = wordsIn(lang).merge
    return {
      ...w,
      columns: [
        { head: w.at, kind: 'moment', value: ({ at }) => at },
        { head: w.as, kind: 'text', value: ({ as }) => w[as], width: 40 },
        { head: w.name, kind: 'text', value: ({ name }) => name },
        { head: w.undoneAt, kind: 'moment', value: ({ undoneAt }) => undoneAt },
        { head: w.erasedAt, kind: 'moment', value: ({ erasedAt }) => erasedAt },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownMerges(db, hub.id, person, most),
  erasing: { does: 'erased', erase: ({ db, hub, now }, { person }) => eraseMerges(db, hub.id, person, now) },
}

/** What members, the logbook, the mails and the log-in keep of people. */
export const membersData: AnyPersonalData[] = [
  identity,
  representations,
  consents,
  roles,
  groups,
  merges,
  time,
  mails,
  logIns,
  facts,
  answers,
]
