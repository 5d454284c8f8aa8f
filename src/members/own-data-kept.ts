import type { AnyPersonalData, PersonalData } from '#logbook/personal-data.ts'
import { dues } from '#members/dues/own-dues-kept.ts'
import { origins } from '#members/origins/own-origins.ts'
import { welcomes } from '#members/welcomes/own-welcomes.ts'
import { eraseCard, runningGroups, runningRepresentations, runningRoles } from './erase.store.ts'
import {
  type OwnApplication,
  type OwnConsent,
  type OwnGroup,
  type OwnIdentity,
  type OwnRepresentation,
  type OwnResignation,
  type OwnRole,
  ownApplications,
  ownConsents,
  ownGroups,
  ownIdentity,
  ownRepresentations,
  ownResignations,
  ownRoles,
} from './own-data.store.ts'
import { datedRows } from './own-dated.ts'
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

const applications: PersonalData<OwnApplication> = {
  tables: ['members.application', 'members.application_sponsor'],
  says: ({ lang }) => datedRows(wordsIn(lang).ownApplications),
  rows: ({ db, hub }, { person }, most) => ownApplications(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}

const resignations: PersonalData<OwnResignation> = {
  tables: ['members.resignation', 'members.sensitive_procedures'],
  says: ({ lang }) => {
    const { ownResignations: w } = wordsIn(lang)
    return {
      ...w,
      columns: [
        { head: w.on, kind: 'day', value: ({ on }) => on },
        { head: w.organisation, kind: 'text', value: ({ organisation }) => organisation, width: 34 },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownResignations(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}

/** What members keep of people. */
export const membersData: AnyPersonalData[] = [
  identity,
  representations,
  consents,
  roles,
  groups,
  applications,
  resignations,
  dues,
  welcomes,
  origins,
]
