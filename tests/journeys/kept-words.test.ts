import { expect, it } from 'vitest'
import { enterAs, housed, someone } from './served.ts'
import { busyTown } from './town.ts'

// Whoever writes the debates presses other buttons too: nothing written is lost by it.

const { site, browser } = await housed()
const { tonight } = await busyTown(site)
const session = `${site.address}/ploucs/reunions/${tonight}/seance`

const point = async () =>
  (await site.sql<{ id: string }>(`select current_point_id as id from governance.meeting where state = 'open'`))[0]?.id

it('notes being written are saved before another button of the session leads on', async () => {
  const { page } = await someone(browser)
  await enterAs(page, site, 'Camille Lartigue')
  await page.goto(session)
  const before = await point()
  await page.locator('textarea[name="notes"]').fill('Chacune a dit ce qu’elle attend de la couveuse.')
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: /^Point suivant/ }).click()])
  await expect
    .poll(async () =>
      (await site.sql<{ notes: string }>(`select notes from governance.agenda_item where notes <> '' order by position desc`)).map(
        ({ notes }) => notes,
      ),
    )
    .toContain('Chacune a dit ce qu’elle attend de la couveuse.')
  // And the other button did what it says.
  await expect.poll(point).not.toBe(before)
  await page.context().close()
})
