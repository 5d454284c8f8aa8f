import type { Id } from '#base/id.ts'
import type { HubOfPage } from '#base/page.ts'
import type { Problem } from '#base/problem.ts'
import type { Db } from '#platform/database/database.ts'
import type { DataFolder } from './use-case.ts'

/** What was looked at, to be counted. */
export type Counted = 'facts' | 'words' | 'erasedWords' | 'documents' | 'minutes' | 'registerLines' | 'votes' | 'sheets'

/** What a check is given: one transaction of one hub that sees one moment, and where to say what it found. */
export type Checking = {
  db: Db
  hub: HubOfPage
  data: DataFolder
  /** Something is not what it was. Each problem names the thing exactly. */
  fault: (problem: Problem) => void
  count: (what: Counted, more?: number) => void
  /** What a document is, for whoever reads that its file is wrong. Said before the files are looked at. */
  sealed: (document: Id, kind: 'minutes' | 'sheet') => void
  kindOf: (document: Id) => 'minutes' | 'sheet' | 'piece'
}

/** How a capability proves that what it sealed is what it sealed. Registered in app.tsx, asked by `cordee verify`, in order. */
export type Check = (checking: Checking) => Promise<void>
