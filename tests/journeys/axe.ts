import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

/** WCAG 2.2 AA and RGAA, and what axe calls good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4']

const source = await readFile('node_modules/axe-core/axe.min.js', 'utf8')

/** What axe reads of the page as it stands, outside its policy: each rule that does not hold with the element, and how many hold. */
export const axeOn = async (page: Page): Promise<{ violations: string[]; passes: number }> => {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(source)
  return page.evaluate(`axe.run(document, ${JSON.stringify({ runOnly: RULES, resultTypes: ['violations'] })}).then(({ violations, passes }) => ({
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 200))), passes: passes.length }))`)
}

/** What does not hold; empty in a good page. */
export const violationsOn = async (page: Page): Promise<string[]> => (await axeOn(page)).violations
