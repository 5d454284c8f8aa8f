import type { FunctionComponent } from 'preact'
import type { PageContext } from '#base/page.ts'
import type { Problem } from '#base/problem.ts'

/** A form that could not be kept now. `fields`: as they came; `file`: a file came along, which is gone. */
export type Unsent = { action: string; key: string; fields: [string, string][]; typed: string[]; file: boolean }

/** Pages of the house itself, drawn by ui and given by app.tsx. */
export type HousePages = {
  Problem: FunctionComponent<{
    page: PageContext
    status: number
    problem: Problem | null
    says: string | null
    reference?: string
    logIn?: { next: string; typed: string[] }
    unsent?: Unsent
  }>
}
