import type { CapabilityWords } from '#platform/i18n/words.ts'
import erasing from './erasing.fr.ts'
import ownData from './own-data.fr.ts'

const fr = {
  problems: { ...ownData.problems, ...erasing.problems },
  done: { ...ownData.done, ...erasing.done },
  nav: { people: 'Personnes' },
  ...ownData.pages,
  erasing: erasing.pages,
} satisfies CapabilityWords & Record<string, unknown>

export default fr
