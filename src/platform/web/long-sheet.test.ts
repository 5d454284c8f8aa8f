import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { mailsWritten } from '../../../tests/setup/mail.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let hub: TestHub
let at: string
beforeAll(async () => {
  site = await testSite({ at: '2026-03-12T10:00:00.000Z' })
  hub = await openHub(site, 'PLOUCS', 'maite')
  at = `/${hub.slug}`
})
afterAll(() => site.close())

const writeMails = (count: number, from = 0) => mailsWritten(site, hub.hub, count, from)

describe('a long list', () => {
  /** Reads on until there are at least so many lines, or no more; how many there were. */
  const reading = (reply: Response) => {
    const parts = (reply.body as unknown as ReadableStream<Uint8Array>).getReader()
    const state = { lines: 0 }
    const upTo = async (lines: number): Promise<number> => {
      while (state.lines < lines) {
        const { done, value } = await parts.read()
        if (done) return state.lines
        state.lines += Buffer.from(value).toString('latin1').split('\r\n').length - 1
      }
      return state.lines
    }
    return upTo
  }

  it('leaves as CSV to its last row, none of it asked for before the reader takes it: memory holds a batch, no more', async () => {
    await writeMails(10_000)
    const upTo = reading(await hub.coordinator.listen(`${at}/courrier/export?format=csv`))
    expect(await upTo(Number.POSITIVE_INFINITY)).toBe(1 + 10_000)

    const halfway = reading(await hub.coordinator.listen(`${at}/courrier/export?format=csv`))
    const taken = await halfway(1_000)
    await new Promise((resolve) => setTimeout(resolve, 300))
    // What goes away while a slow reader pauses had not been read ahead.
    await site.sql(
      `delete from platform.mail where hub_id = $1 and written_at < '2026-03-01T10:00:00Z'::timestamptz - interval '4999 minutes'`,
      [hub.hub],
    )
    expect(taken).toBeLessThan(2_000)
    expect(await halfway(Number.POSITIVE_INFINITY)).toBe(1 + 5_000)
    expect(site.lines).toEqual([])
  }, 60_000)

  it('is cut, not passed off as whole, when the right to see it ends on the way', async () => {
    await writeMails(2_000, 5_000)
    const upTo = reading(await hub.coordinator.listen(`${at}/courrier/export?format=csv`))
    await upTo(1_000)
    await site.sql(`update members.role set until_day = from_day where hub_id = $1`, [hub.hub])
    await expect(upTo(Number.POSITIVE_INFINITY)).rejects.toThrow('cut short')
    expect(site.lines.splice(0)).toEqual([expect.stringContaining('the export was cut short')])
    await site.sql(`update members.role set until_day = null where hub_id = $1`, [hub.hub])
  })

  it('is no workbook beyond fifty thousand rows, and says what to do', async () => {
    await writeMails(45_001, 10_000)
    const book = await hub.coordinator.get(`${at}/courrier/export?format=xlsx`)
    expect(book.status).toBe(422)
    expect(book.text).toContain('dépasse 50 000 lignes')
    expect(site.lines).toEqual([])
  }, 60_000)
})
