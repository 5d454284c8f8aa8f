import type { AnyPersonalData, PersonalData } from '#logbook/personal-data.ts'
import { eraseAnswers, eraseWords } from './erase.store.ts'
import { type OwnErasure, ownErasures } from './erasure.store.ts'
import { type OwnAnswer, type OwnFact, type OwnTime, ownAnswers, ownFacts, ownTime } from './own-data.store.ts'
import { wordsIn } from './words.ts'

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

const erasures: PersonalData<OwnErasure> = {
  tables: ['privacy.erasure'],
  says: ({ lang }) => {
    const { own: w } = wordsIn(lang).erasing
    return {
      ...w.says,
      columns: [
        { head: w.askedAt, kind: 'moment', value: ({ askedAt }) => askedAt },
        { head: w.withdrawnAt, kind: 'moment', value: ({ withdrawnAt }) => withdrawnAt },
        { head: w.doneAt, kind: 'moment', value: ({ doneAt }) => doneAt },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownErasures(db, hub.id, person, most),
  erasing: { does: 'unlinked' },
}

/** What the spine keeps of people: it has no words of its own. */
export const spineData: AnyPersonalData[] = [erasures, time, facts, answers]
