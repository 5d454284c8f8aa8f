import { type Capability, file, form, page } from '#platform/web/routes.ts'
import { addCalendar } from './add-calendar.ts'
import { CalendarsPage } from './calendars-page.tsx'
import { dropSuggestion } from './drop-suggestion.ts'
import en from './en.ts'
import { endFeed } from './end-feed.ts'
import type { Expecting } from './expected.ts'
import fr from './fr.ts'
import { giveFeed } from './give-feed.ts'
import { heedTitle } from './heed-title.ts'
import { ignoreTitle } from './ignore-title.ts'
import { keepSuggestion } from './keep-suggestion.ts'
import { makeFeed } from './make-feed.ts'
import { putBack } from './put-back.ts'
import { readAgain } from './read-again.ts'
import { removeCalendar } from './remove-calendar.ts'
import { showCalendars } from './show-calendars.ts'
import { showSuggestion } from './show-suggestion.ts'
import { showSuggestions } from './show-suggestions.ts'
import { sortSuggestions } from './sort-suggestions.ts'
import { SuggestionPage } from './suggestion-page.tsx'
import { SuggestionsPage } from './suggestions-page.tsx'

const mine = page('/:hub/calendriers', showCalendars, CalendarsPage)
const sort = page('/:hub/a-trier', showSuggestions, SuggestionsPage)
const one = page('/:hub/a-trier/:suggestion', showSuggestion, SuggestionPage)

const toMine = () => 'calendriers'
const toFeed = () => 'calendriers#abonnement'
const toSort = () => 'a-trier'

/** « abonnement » stands before `:calendar`: the first route that fits answers. `expecting`: who knows of dates nobody is invited to yet. */
export const calendars = (expecting: Expecting[]): Capability => ({
  name: 'calendars',
  words: { fr, en },
  nav: [
    { order: 21, path: '/:hub/a-trier', label: { fr: fr.nav.sort, en: en.nav.sort }, under: '/:hub/agenda' },
    { order: 22, path: '/:hub/calendriers', label: { fr: fr.nav.calendars, en: en.nav.calendars }, under: '/:hub/agenda' },
  ],
  routes: [
    mine,
    form('/:hub/calendriers', addCalendar, { shownOn: mine, to: toMine, done: 'calendars.added' }),
    form('/:hub/calendriers/abonnement', makeFeed, { shownOn: mine, to: toFeed, done: 'calendars.feedMade' }),
    form('/:hub/calendriers/abonnement/fin', endFeed, { shownOn: mine, to: toFeed, done: 'calendars.feedEnded' }),
    form('/:hub/calendriers/:calendar/relire', readAgain, { shownOn: mine, to: toMine, done: 'calendars.readAgain' }),
    form('/:hub/calendriers/:calendar/retirer', removeCalendar, { shownOn: mine, to: toMine, done: 'calendars.removed' }),
    form('/:hub/calendriers/titres/:title/reprendre', heedTitle, { shownOn: mine, to: toMine, done: 'calendars.heeded' }),
    sort,
    form('/:hub/a-trier', sortSuggestions, { shownOn: sort, to: toSort, done: 'calendars.sorted' }),
    one,
    form('/:hub/a-trier/:suggestion/garder', keepSuggestion, { shownOn: one, to: toSort, done: 'calendars.kept' }),
    form('/:hub/a-trier/:suggestion/ecarter', dropSuggestion, { shownOn: one, to: toSort, done: 'calendars.dropped' }),
    form('/:hub/a-trier/:suggestion/ignorer', ignoreTitle, { shownOn: one, to: toSort, done: 'calendars.ignored' }),
    form('/:hub/a-trier/:suggestion/remettre', putBack, { shownOn: one, to: toSort, done: 'calendars.back' }),
    file(
      '/:hub/calendrier/:feed',
      giveFeed(expecting),
      ({ text, etag }) => ({ name: 'pole.ics', bytes: text, mediaType: 'text/calendar; charset=utf-8', etag }),
      { mostAMinute: 30 },
    ),
  ],
})
