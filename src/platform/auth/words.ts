import en from './en.ts'
import fr from './fr.ts'

/** The words of log-in; app.tsx gives them to the speaker beside those of the capabilities. */
export const authWords = { fr, en }

export type AuthWords = typeof fr
