import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { checkPdf } from '#platform/documents/pdf-check.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { readFile } from '#platform/documents/store.ts'
import { type TestBoard, testBoard } from '../../../tests/setup/board.ts'

let board: TestBoard
beforeAll(async () => {
  board = await testBoard()
})
afterAll(() => board.site.close())

type MailRow = { to_address: string; subject: string; body: string; attachments: { name: string; mediaType: string; sha256: string }[] }
const mails = async (after = 0) =>
  (await board.site.sql<MailRow>('select to_address, subject, body, attachments from platform.mail order by id')).slice(after)
const read = (sha256: string) => readFile(join(board.site.config.data), sha256)
const plain = (bytes: Uint8Array) =>
  pdfText(bytes)
    .replace(/\u200B/g, '')
    .replace(/\s+/g, ' ')

describe('convening', () => {
  it('sends one mail a person, with the letter and the meeting for the calendar, and keeps the proofs', async () => {
    // Ana also speaks for Tipi: she gets one mail with two letters.
    await board.me.post(`${board.at}/structures/${board.org('Tipi')}/representations`, {
      ...{ name: 'Ana Duluc', email: 'ana@exemple.fr', kind: 'suppleant', from: '2026-03-01', replaces: '' },
    })
    const meeting = await board.convene({ link: 'https://visio.example.org/mars' })
    const sent = (await mails()).sort((a, b) => (a.to_address < b.to_address ? -1 : 1))
    expect(sent.map((mail) => mail.to_address)).toEqual(['ana@exemple.fr', 'ines@exemple.fr', 'luc@exemple.fr', 'mia@exemple.fr'])
    const [ana] = sent as [MailRow]
    expect(ana.subject).toBe('Convocation\u00a0: Conseil d’administration, jeudi 12 mars 2026 à 20\u00a0h')
    for (const words of ['pour La Smalah, Tipi', 'https://visio.example.org/mars', '1. Nouvelles du pôle'])
      expect(ana.body).toContain(words)
    expect(ana.attachments.map(({ mediaType }) => mediaType)).toEqual([
      'application/pdf',
      'application/pdf',
      'text/calendar; charset=utf-8; method=REQUEST',
    ])
    const letter = await read(ana.attachments[0]?.sha256 ?? '')
    expect(checkPdf(letter).faults).toEqual([])
    expect(plain(letter)).toContain('La Smalah, est convoquée')
    expect(plain(letter)).toContain('De 20 h à 22 h')
    const calendar = new TextDecoder().decode(await read(ana.attachments[2]?.sha256 ?? ''))
    expect(calendar).toContain('DTSTART:20260312T190000Z')
    expect(calendar).toContain('SEQUENCE:0')
    expect(calendar).toContain('STATUS:CONFIRMED')
    expect(calendar.replace(/\r\n /g, '')).toMatch(/ATTENDEE.*mailto:ana@exemple\.fr/i)

    const proofs = await board.site.sql(
      `select o.name, n.channel, n.sequence, n.mail_id is not null as mailed from governance.notice n join members.organisation o on o.id = n.organisation_id
       where n.meeting_id = $1 order by o.name, n.id`,
      [meeting.split('/').at(-1)],
    )
    expect(proofs.map(({ name }) => name)).toEqual(['Artelandes', 'La Smalah', 'Le Bocal', 'Tipi', 'Tipi'])
    expect(proofs.every(({ channel, sequence, mailed }) => channel === 'mail' && sequence === 0 && mailed)).toBe(true)
    const documents = await board.site.sql<{ n: number }>('select count(*)::int as n from platform.document')
    expect(documents[0]?.n).toBe(9)
    const invited = await board.site.sql<{ n: number }>('select count(*)::int as n from logbook.participation where invited')
    expect(invited[0]?.n).toBe(5)
  })

  it('whoever has no mail is listed, their letter can be printed, and its handing over is dated', async () => {
    const meeting = await board.convene()
    const page = await board.me.get(meeting)
    expect(page.text).toContain('La Cowo n’a pas été convoquée')
    const printed = await board.me.get(`${meeting}/convocations/${board.org('La Cowo')}`)
    expect(printed.headers.get('content-type')).toBe('application/pdf')
    const handed = await board.me.post(`${meeting}/remises`, { organisation: board.org('La Cowo'), channel: 'hand' })
    expect([handed.location, handed.done]).toEqual([`${meeting}#convoques`, 'attendance.kept'])
    const after = await board.me.get(meeting)
    expect(after.text).not.toContain('La Cowo n’a pas été convoquée')
    expect(after.text).toContain('remise en main propre')
    const stranger = await board.me.post(`${meeting}/remises`, { organisation: board.org('Hors Conseil'), channel: 'hand' })
    expect(stranger.status).toBe(422)
    expect(stranger.text).toContain('ne siège pas')
    expect((await board.me.post(`${meeting}/remises`, { organisation: board.org('Tipi'), channel: 'pigeon' })).status).toBe(422)
  })

  it('needs a place or a link, points, seats and a time to come; all of it is said at once, beforehand', async () => {
    const meeting = await board.prepare({ place: '', day: '2026-03-11' })
    expect((await board.me.get(meeting)).text).toContain('Indiquez un lieu ou un lien')
    const before = (await mails()).length
    const refused = await board.me.post(`${meeting}/convoquer`)
    expect(refused.status).toBe(422)
    for (const words of ['Indiquez un lieu ou un lien', 'L’heure de début est déjà passée']) expect(refused.text).toContain(words)
    expect((await mails()).length).toBe(before)
    const early = await board.prepare({ day: '2025-12-11' })
    expect((await board.me.post(`${early}/convoquer`)).text).toContain('Aucune structure ne siège à cette date')
  })

  it('is the coordinator’s; a board member is refused in words, an outsider sees nothing', async () => {
    const meeting = await board.convene()
    const ana = await board.site.as('ana@exemple.fr')
    const zoe = await board.site.as('zoe@exemple.fr')
    const refused = await ana.post(`${meeting}/convoquer`)
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('La coordination envoie les convocations')
    expect((await zoe.post(`${meeting}/convoquer`)).status).toBe(404)
    expect((await ana.get(`${meeting}/convocations/${board.org('La Smalah')}`)).status).toBe(200)
    expect((await ana.get(`${meeting}/convocations/${board.org('Le Bocal')}`)).status).toBe(404)
    expect((await ana.get(`${meeting}/agenda.ics`)).text).toContain('BEGIN:VEVENT')
    expect((await ana.get(`${meeting}/emargement.pdf`)).headers.get('content-type')).toBe('application/pdf')
    expect((await zoe.get(`${meeting}/agenda.ics`)).status).toBe(404)
  })

  it('pressing twice sends once', async () => {
    const meeting = await board.prepare()
    const before = (await mails()).length
    const key = '01900000-0000-7000-8000-00000000abcd'
    const [one, two] = await Promise.all([
      board.me.post(`${meeting}/convoquer`, { _key: key }),
      board.me.post(`${meeting}/convoquer`, { _key: key }),
    ])
    expect([one.status, two.status]).toEqual([303, 303])
    expect((await mails()).length).toBe(before + 4)
  })
})

describe('an organisation that will not come', () => {
  it('says so itself or through the coordinator, and may change its mind', async () => {
    const meeting = await board.convene()
    const mia = await board.site.as('mia@exemple.fr')
    expect((await mia.get(meeting)).text).toContain('Le Bocal ne viendra pas')
    const said = await mia.post(`${meeting}/excuses`, { organisation: board.org('Le Bocal') })
    expect(said.status).toBe(303)
    expect((await board.me.get(meeting)).text).toContain('excusée')
    expect((await board.me.get(`${meeting}/seance`)).text).toContain('Le Bocal est excusée')
    await board.me.post(`${meeting}/excuses`, { organisation: board.org('Le Bocal'), comes: 'on' })
    expect((await board.me.get(`${meeting}/seance`)).text).not.toContain('Le Bocal est excusée')
    const other = await mia.post(`${meeting}/excuses`, { organisation: board.org('Tipi') })
    expect(other.status).toBe(403)
    expect(other.text).toContain('que l’on représente')
    expect((await board.me.post(`${meeting}/excuses`, { organisation: board.org('Hors Conseil') })).status).toBe(403)
  })
})

describe('a meeting that is not held', () => {
  it('is cancelled with its reason: everyone convened by mail is told, and it leaves their calendar', async () => {
    const meeting = await board.convene()
    const before = (await mails()).length
    const ana = await board.site.as('ana@exemple.fr')
    expect((await ana.post(`${meeting}/annuler`, { reason: 'Non' })).status).toBe(403)
    const silent = await board.me.post(`${meeting}/annuler`, { reason: ' ' })
    expect(silent.status).toBe(422)
    expect((await board.me.post(`${meeting}/annuler`, { reason: 'La salle est inondée.' })).location).toBe(meeting)
    const told = await mails(before)
    expect(told).toHaveLength(4)
    expect(told[0]?.body).toContain('La salle est inondée.')
    const calendar = new TextDecoder().decode(await read(told[0]?.attachments[0]?.sha256 ?? ''))
    expect(calendar).toContain('METHOD:CANCEL')
    expect(calendar).toContain('SEQUENCE:1')
    const facts = await board.site.sql<{ data: string }>(`select data::text from logbook.fact where name = 'governance.meetingCancelled'`)
    expect(facts[0]?.data).not.toContain('inondée')
    const again = await board.me.post(`${meeting}/annuler`, { reason: 'Encore' })
    expect(again.status).toBe(422)
    expect(again.text).toContain('a été annulée')
    expect((await board.me.post(`${meeting}/convoquer`)).text).toContain('a été annulée')
    expect((await board.me.get(meeting)).text).toContain('Cette réunion est annulée')
    expect(board.site.lines).toEqual([])
  })
})
