import en from './en.ts'
import fr from './fr.ts'

/** The platform's own words, beside those of the capabilities. */
export const house = { fr, en }
