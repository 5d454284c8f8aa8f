import type fr from './fr.ts'
import ownData from './own-data.en.ts'

const en = {
  problems: ownData.problems,
  done: ownData.done,
  nav: { people: 'People' },
  ...ownData.pages,
} satisfies typeof fr

export default en
