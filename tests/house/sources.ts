import { globSync, readFileSync } from 'node:fs'
import { root } from '#platform/root.ts'

export type Source = { path: string; text: string }

const MADE = ['node_modules/', 'dist/', 'dist.draft/', '.data/', 'test-results/']

/** The files of the project that match, without what is installed or built. */
export const sources = (...patterns: string[]): Source[] =>
  globSync(patterns, { cwd: root() })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !MADE.some((folder) => path.startsWith(folder) || path.includes('/node_modules/')))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${root()}/${path}`, 'utf8') }))

export const isTest = ({ path }: Source): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')

export const isWords = ({ path }: Source): boolean => /(^|\/|\.)(fr|en)\.ts$/.test(path)
