import { type Capability, form, page } from '#platform/web/routes.ts'
import { DuplicatesPage } from './duplicates-page.tsx'
import en from './en.ts'
import fr from './fr.ts'
import { keepApart } from './keep-apart.ts'
import { mergeCards } from './merge-cards.ts'
import { MergePage } from './merge-page.tsx'
import { PairPage } from './pair-page.tsx'
import { showDuplicates } from './show-duplicates.ts'
import { showMerge } from './show-merge.ts'
import { showPair } from './show-pair.ts'
import { undoMerge } from './undo-merge.ts'

const duplicates = page('/:hub/doublons', showDuplicates, DuplicatesPage)
const pair = page('/:hub/doublons/:cards/:kept/:lost', showPair, PairPage)
const merge = page('/:hub/doublons/:merge', showMerge, MergePage)
const toMerge = ({ merge: id }: { merge: string }) => `doublons/${id}`

/** Two cards of one thing made one, and the way back. */
export const merges: Capability = {
  name: 'merges',
  words: { fr, en },
  nav: [
    {
      order: 39,
      path: '/:hub/doublons',
      label: { fr: fr.nav.duplicates, en: en.nav.duplicates },
      under: '/:hub/structures',
      act: true,
      for: ({ roles }) => roles.includes('coordinator'),
    },
  ],
  routes: [
    duplicates,
    merge,
    form('/:hub/doublons/:merge/annuler', undoMerge, { shownOn: merge, to: toMerge, done: 'members.mergeUndone' }),
    pair,
    form('/:hub/doublons/:cards/:kept/:lost/reunir', mergeCards, { shownOn: pair, to: toMerge, done: 'members.cardsMerged' }),
    form('/:hub/doublons/:cards/:kept/:lost/distinguer', keepApart, {
      shownOn: duplicates,
      to: () => 'doublons',
      done: 'members.keptApart',
    }),
  ],
}
