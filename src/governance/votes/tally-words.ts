import en from './tally.en.ts'
import fr from './tally.fr.ts'

/** What is said of a vote that is counted, wherever it is: in a session, in a PV, on the command line. */
export const tallyWords = { fr, en }
