import type { Capability } from '#platform/web/routes.ts'
import en from './en.ts'
import fr from './fr.ts'

export const governance: Capability = { name: 'governance', words: { fr, en }, routes: [] }
