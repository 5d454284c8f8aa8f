import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addPoint } from '#governance/agenda/add-point.ts'
import { noteArrival } from '#governance/attendance/note-arrival.ts'
import { putProposal } from '#governance/decisions/put-proposal.ts'
import { goToPoint } from '#governance/session/go-to-point.ts'
import { openMeeting } from '#governance/session/open-meeting.ts'
import { coordinator, organisations } from '../../demo/ploucs.ts'
import { playing } from '../../demo/stage.ts'
import { DESK, enterAs, handsOn, housed, PHONE, shot, someone } from './served.ts'

// A vote, on the facilitator's screen and on phones of 320 px without script: an interest, an open vote changed by a tap, its result; then a confidential
// one. Read by axe by day and by night.

const { site, browser } = await housed()
const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4']
const axeFinds = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  return (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ target }) => target).join(' ')))`,
  )) as string[]
}

const board = organisations.filter((one) => one.board)
const nameOf = (index: number): string => board[index]?.person?.name ?? ''

/** The meeting of the evening, opened with everybody there; a point to be voted, its text on the table. */
const { does } = playing(site.stage, 'ploucs', () => {})
const me = coordinator.mail
const [tonight] = await site.sql<{ id: string }>(`select id from governance.meeting where state = 'convened'`)
const meeting = tonight?.id ?? ''
const ids = new Map(
  (await site.sql<{ id: string; name: string }>('select id, name from members.organisation')).map(({ id, name }) => [name, id]),
)
for (const { name } of board) await does(me, site.clock(), noteArrival, { meeting, organisation: ids.get(name) })
await does(me, site.clock(), openMeeting, { meeting })
const toVote = async (title: string, text: string) => {
  const { point } = await does(me, site.clock(), addPoint, { meeting, kind: 'vote', title, minutes: '10', proposal: text })
  await does(me, site.clock(), goToPoint, { meeting, point })
  await does(me, site.clock(), putProposal, { meeting, point, text, org: ids.get(board[0]?.name ?? '') })
}
const session = `${site.address}/ploucs/reunions/${meeting}/seance`

const at = async (who: string, size: object) => {
  const { page, heard } = await someone(browser, size)
  await enterAs(page, site, who)
  await page.goto(session)
  return { page, heard, ...handsOn(() => page) }
}

describe('a vote of the board', () => {
  it('is opened, said on phones and aloud, changed by a tap, closed and explained, without script', async () => {
    await toVote('Tarif de la salle commune', 'La salle commune est louée 40 € la soirée aux associations du territoire.')
    const camille = await at(coordinator.name, { ...DESK, javaScriptEnabled: false })
    const helene = await at(nameOf(1), { ...PHONE, javaScriptEnabled: false })
    const ines = await at(nameOf(2), { ...PHONE, javaScriptEnabled: false })

    await ines.main().locator('summary').filter({ hasText: 'Déclarer un intérêt' }).click()
    await ines.main().getByRole('textbox', { name: 'Quel intérêt' }).fill('Elle est propriétaire de la salle.')
    await ines.press('Ne pas prendre part')
    await ines.main().getByText('ne prend pas part à cette décision').waitFor()
    await ines.fits()

    await camille.page.goto(session)
    await shot(camille.page, 'vote-avant')
    await camille.press('Ouvrir le vote')
    await camille.main().getByText('N’ont pas encore voté').waitFor()
    await helene.page.goto(session)
    await helene.fits()
    await shot(helene.page, 'vote-telephone')
    await helene.press('Contre')
    await helene.press('Pour')
    await helene.main().getByText('Vous avez voté').waitFor()
    await shot(helene.page, 'vote-telephone-dit')
    await ines.page.goto(session)
    expect(await ines.main().getByRole('button', { name: 'Pour', exact: true }).count()).toBe(0)

    await camille.page.goto(session)
    for (const [index, choice] of [
      [0, 'Pour'],
      [3, 'Contre'],
      [4, 'Abstention'],
    ] as const)
      await camille.press(`${choice} : ${board[index]?.name}`)
    await shot(camille.page, 'vote-tous')
    await camille.press('Clore le vote et compter')
    await camille.main().getByText('Adoptée par vote : 2 pour, 1 contre, 1 abstention').first().waitFor()
    await camille.main().locator('summary').filter({ hasText: 'Pourquoi ce résultat' }).click()
    await camille.main().getByText('majorité simple').first().waitFor()
    await shot(camille.page, 'vote-resultat')
    for (const { heard } of [camille, helene, ines]) expect(heard).toEqual([])
  }, 240_000)

  it.each([
    ['by day', 'light'],
    ['by night', 'dark'],
  ] as const)(
    'is confidential when one voter asks, and axe finds nothing, %s',
    async (_, colorScheme) => {
      await toVote(`Représentation au PETR, ${colorScheme}`, 'Inès Dupouy représente le pôle au comité du PETR.')
      const camille = await at(coordinator.name, { ...DESK, colorScheme })
      const karim = await at(nameOf(4), { ...PHONE, colorScheme })
      const passes = async ({ page, fits }: typeof karim, name: string) => {
        await fits()
        expect(await axeFinds(page), name).toEqual([])
        await shot(page, `vote-${colorScheme}-${name}`)
      }
      await karim.main().locator('summary').filter({ hasText: 'Demander un vote confidentiel' }).click()
      await passes(karim, 'demande')
      await karim.press(/demande un vote confidentiel/)
      await camille.page.goto(session)
      await passes(camille, 'confidentiel-avant')
      await camille.press('Ouvrir le vote confidentiel')
      await camille.main().getByText('Le vote confidentiel est ouvert').waitFor()
      await karim.page.goto(session)
      await karim.main().getByRole('button', { name: 'Contre' }).waitFor()
      await passes(karim, 'confidentiel-telephone')
      await karim.press('Contre')
      await karim.main().getByText('Votre bulletin est dans l’urne').waitFor()
      for (const index of [0, 1]) {
        const tile = camille
          .main()
          .locator('#point .c-seat')
          .filter({ hasText: board[index]?.name ?? '' })
        await tile.locator('summary').click()
        await tile.getByRole('radio', { name: 'Pour' }).check()
        if (index === 0) await passes(camille, 'urne')
        await tile.getByRole('checkbox').check()
        await tile.getByRole('button', { name: 'Mettre dans l’urne' }).click()
        await camille.page.waitForLoadState('load')
      }
      await camille.press('Clore sans attendre')
      await camille.main().getByText('Adoptée par vote : 2 pour, 1 contre').first().waitFor()
      await passes(camille, 'resultat')
      await karim.page.goto(session)
      await passes(karim, 'resultat-telephone')
      for (const { heard } of [camille, karim]) expect(heard).toEqual([])
    },
    240_000,
  )
})
