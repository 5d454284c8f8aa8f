import type { FunctionComponent } from 'preact'
import type { PageContext } from '#base/page.ts'
import type { Problem } from '#base/problem.ts'

/** Pages of the house itself, drawn by ui and given by app.tsx. */
export type HousePages = {
  Problem: FunctionComponent<{
    page: PageContext
    status: number
    problem: Problem | null
    says: string | null
    reference?: string
    logIn?: { next: string; typed: string[] }
  }>
}
