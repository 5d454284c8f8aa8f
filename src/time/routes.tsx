import { type Capability, file, form, page } from '#platform/web/routes.ts'
import { affirmWeek } from './affirm-week.ts'
import { approveMonth } from './approve-month.ts'
import { correctEntry } from './correct-entry.ts'
import { dropSuggestion } from './drop-suggestion.ts'
import en from './en.ts'
import fr from './fr.ts'
import { keepSuggestions } from './keep-suggestions.ts'
import { logEntry } from './log-entry.ts'
import { anchorOf } from './month-grid.tsx'
import { MonthPage } from './month-page.tsx'
import { noteAbsence } from './note-absence.ts'
import { NotePage } from './note-page.tsx'
import { printMonthSheet } from './print-month-sheet.ts'
import { reopenMonth } from './reopen-month.ts'
import { restoreSuggestion } from './restore-suggestion.ts'
import { setContract } from './set-contract.ts'
import { setLetter } from './set-letter.ts'
import { setValuation } from './set-valuation.ts'
import { settleDifference } from './settle-difference.ts'
import { showMonth } from './show-month.ts'
import { showNote } from './show-note.ts'
import { showTeam } from './show-team.ts'
import { signMonth } from './sign-month.ts'
import { takeBackAbsence } from './take-back-absence.ts'
import { TeamPage } from './team-page.tsx'

const own = page('/:hub/temps', showMonth, MonthPage)
const note = page('/:hub/temps/noter', showNote, NotePage)
const team = page('/:hub/temps/equipe', showTeam, TeamPage)
const month = page('/:hub/temps/:person/:month', showMonth, MonthPage)

const toMonth = ({ person, month: of }: { person: string; month: string }) => `temps/${person}/${of.slice(0, 7)}`
const onMonth = (done: string) => ({ shownOn: month, to: toMonth, done: `time.${done}` })
const onTeam = (done: string) => ({ shownOn: team, to: () => 'temps/equipe', done: `time.${done}` })

export const time: Capability = {
  name: 'time',
  words: { fr, en },
  nav: [{ order: 24, path: '/:hub/temps', label: { fr: fr.nav, en: en.nav }, under: '/:hub/agenda' }],
  routes: [
    own,
    note,
    form('/:hub/temps/noter', logEntry, { shownOn: note, to: ({ entry }) => `temps/noter?note=${entry}` }),
    team,
    form('/:hub/temps/contrats', setContract, onTeam('contractSet')),
    form('/:hub/temps/lettres', setLetter, onTeam('letterSet')),
    form('/:hub/temps/bareme', setValuation, onTeam('valuationSet')),
    month,
    file('/:hub/temps/:person/:month/feuille.pdf', printMonthSheet, ({ name, bytes }) => ({
      name,
      bytes,
      mediaType: 'application/pdf',
      inline: true,
    })),
    form('/:hub/temps/:person/:month/garder', keepSuggestions, onMonth('kept')),
    form('/:hub/temps/:person/:month/ecarter', dropSuggestion, onMonth('dropped')),
    form('/:hub/temps/:person/:month/reprendre', restoreSuggestion, onMonth('restored')),
    form('/:hub/temps/:person/:month/entrees/:entry/corriger', correctEntry, {
      ...onMonth('corrected'),
      // Its week may be folded: going there opens it.
      to: ({ on, ...of }) => `${toMonth(of)}#${anchorOf(on)}`,
    }),
    form('/:hub/temps/:person/:month/entrees/:entry/suivre', settleDifference, onMonth('settled')),
    form('/:hub/temps/:person/:month/absences', noteAbsence, onMonth('absenceNoted')),
    form('/:hub/temps/:person/:month/absences/:absence/retirer', takeBackAbsence, onMonth('absenceTakenBack')),
    form('/:hub/temps/:person/:month/semaines', affirmWeek, onMonth('weekAffirmed')),
    form('/:hub/temps/:person/:month/signer', signMonth, onMonth('monthSigned')),
    form('/:hub/temps/:person/:month/approuver', approveMonth, onMonth('monthApproved')),
    form('/:hub/temps/:person/:month/rouvrir', reopenMonth, onMonth('monthReopened')),
  ],
}
