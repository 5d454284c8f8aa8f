import type { AnyPersonalData, PersonalData } from '#logbook/personal-data.ts'
import { eraseAttendee, eraseCalendars, eraseChoices } from './erase.store.ts'
import { type OwnCalendar, type OwnChoice, type OwnSuggestion, ownCalendars, ownChoices, ownSuggestions } from './told.store.ts'
import { wordsIn } from './words.ts'

const calendars: PersonalData<OwnCalendar> = {
  tables: ['calendars.calendar'],
  says: ({ lang }) => {
    const { calendars: w } = wordsIn(lang).data
    return {
      ...w,
      columns: [
        { head: w.name, kind: 'text', value: ({ name }) => name },
        { head: w.host, kind: 'text', value: ({ host }) => host },
        { head: w.added, kind: 'moment', value: ({ at }) => at },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownCalendars(db, hub.id, person, most),
  erasing: { does: 'erased', erase: ({ db, hub }, { person }) => eraseCalendars(db, hub.id, person) },
}

const suggestions: PersonalData<OwnSuggestion> = {
  tables: ['calendars.suggestion'],
  says: ({ lang }) => {
    const {
      data: { suggestions: w },
      sort,
    } = wordsIn(lang)
    return {
      ...w,
      columns: [
        { head: w.day, kind: 'moment', value: ({ at }) => at },
        { head: w.name, kind: 'text', value: ({ title }) => title, width: 50 },
        { head: w.state, kind: 'text', value: ({ state }) => (state === 'waiting' ? w.waiting : sort.states[state]) },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownSuggestions(db, hub.id, person, most),
  erasing: { does: 'erased', erase: ({ db, hub }, { email }) => eraseAttendee(db, hub.id, email) },
}

const choices: PersonalData<OwnChoice> = {
  tables: ['calendars.ignored_title', 'calendars.habit', 'calendars.feed'],
  says: ({ lang }) => {
    const { choices: w } = wordsIn(lang).data
    return {
      ...w,
      columns: [
        { head: w.what, kind: 'text', value: ({ what }) => w[what] },
        { head: w.detail, kind: 'text', value: ({ detail }) => detail, width: 50 },
        { head: w.day, kind: 'moment', value: ({ at }) => at },
      ],
    }
  },
  rows: ({ db, hub }, { person }, most) => ownChoices(db, hub.id, person, most),
  erasing: { does: 'erased', erase: ({ db, hub }, { person }) => eraseChoices(db, hub.id, person) },
}

/** What this room keeps of people. */
export const calendarsData: AnyPersonalData[] = [calendars, suggestions, choices]
