import type { CapabilityWords } from '#platform/i18n/words.ts'
import ownData from './own-data.fr.ts'

const fr = {
  problems: ownData.problems,
  done: ownData.done,
  nav: { people: 'Personnes' },
  ...ownData.pages,
} satisfies CapabilityWords & Record<string, unknown>

export default fr
