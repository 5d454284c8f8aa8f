import erasing from './erasing.en.ts'
import type fr from './fr.ts'
import ownData from './own-data.en.ts'

const en = {
  problems: { ...ownData.problems, ...erasing.problems },
  done: { ...ownData.done, ...erasing.done },
  nav: { people: 'People' },
  ...ownData.pages,
  erasing: erasing.pages,
} satisfies typeof fr

export default en
