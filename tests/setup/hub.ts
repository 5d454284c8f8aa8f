import type { Id } from '#base/id.ts'
import type { TestSite } from './site.ts'

/** A hub made as people make it, through its pages: opened by its coordinator, whose browser is returned. */
export const openHub = async (site: TestSite, name: string, coordinator: string) => {
  const address = `${coordinator}@exemple.fr`
  if (!site.config.operators.includes(address)) site.config.operators.push(address)
  const browser = await site.as(address)
  const answer = await browser.postJson('/nouveau', { name, person: coordinator })
  if (answer.status !== 200) throw new Error(`The hub was not opened: ${answer.text}`)
  const { hub, slug, person } = answer.json() as { hub: Id; slug: string; person: Id }

  /** Pastes a list and confirms it. */
  const paste = async (list: string): Promise<Id> => {
    const read = await browser.postJson(`/${slug}/structures/coller`, { list })
    const id = (read.json() as { list: Id }).list
    const added = await browser.postJson(`/${slug}/structures/coller/${id}/ajouter`, {})
    if (added.status !== 200) throw new Error(`The list was not added: ${added.text}`)
    return id
  }
  const idOf =
    (table: 'organisation' | 'person') =>
    async (called: string): Promise<Id> => {
      const [row] = await site.sql<{ id: Id }>(`select id from members.${table} where hub_id = $1 and name = $2`, [hub, called])
      if (!row) throw new Error(`No ${table} called ${called}`)
      return row.id
    }
  return { hub, slug, person, coordinator: browser, paste, organisation: idOf('organisation'), someone: idOf('person') }
}

export type TestHub = Awaited<ReturnType<typeof openHub>>
