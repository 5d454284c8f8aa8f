import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { addMinutes, type Instant } from '#base/day.ts'
import type { Stage } from '#logbook/perform.ts'
import { addressOf, closeAddress, mailIn, openAddress, tokenFrom } from '#mailbox/api.ts'
import { spool } from '#platform/mail/spool.ts'
import { coordinator, hub, organisations } from './ploucs.ts'
import { playing } from './stage.ts'

export const MAILBOX_ACTS = 4

/** Two mails the coordinator forwarded this morning wait in her tray: one from somebody the hub knows, one from somebody it does not. Both are invented. */
export const playMailbox = async (stage: Stage, now: Instant, step: () => void): Promise<void> => {
  const { does } = playing(stage, hub.slug, step)
  const token = tokenFrom(randomBytes(20))
  const host = 'localhost'
  const to = addressOf(hub.slug, token, host)
  const from = coordinator.mail
  const at = addMinutes(now, -90)
  await does(from, at, openAddress, { token })
  const mailbox = mailIn({ stage, host, clock: () => at })
  for (const mail of mails(at)) {
    const spooled = await spool(stage.data, Readable.from([Buffer.from(written(mail, to).replaceAll('\n', '\r\n'))]))
    const taken = spooled && (await mailbox.take(spooled, { from, to }))
    if (taken?.is !== 'taken') throw new Error(`The demonstration cannot go on: no mail came in: ${taken?.says}`)
    step()
  }
  // Whoever tries the house opens an address of their own.
  await does(from, at, closeAddress, {})
}

type Forwarded = { from: string; at: Instant; subject: string; note: string; text: string; file?: { name: string; text: string } }

const known = organisations.find(({ name }) => name === 'Artelandes')?.person

const mails = (at: Instant): Forwarded[] => [
  {
    from: `${known?.name} <${known?.mail}>`,
    at: addMinutes(at, -20 * 60),
    subject: 'Œuvres pour les Tous pour un',
    note: 'À mettre à l’ordre du jour de la prochaine demi-journée.',
    text: 'Bonjour Camille,\n\nNous pouvons prêter douze œuvres pour la journée d’octobre, cadres et transport compris. Il nous faut une salle qui ferme à clé.\n\nLa liste est jointe. Dis-moi avant la fin du mois si la salle te va.\n\nSophie',
    file: { name: 'Œuvres proposées.csv', text: 'Titre;Format\nPins sous l’orage;80 x 60\nLa barthe;40 x 40\n' },
  },
  {
    from: 'Claire Dupouy <claire.dupouy@mediatheque-exemple.example.net>',
    at: addMinutes(at, -3 * 24 * 60),
    subject: 'Une animation sur la coopération en novembre ?',
    note: '',
    text: 'Bonjour,\n\nLa médiathèque prépare le mois de l’économie sociale et solidaire. Votre jeu sur la coopération conviendrait-il à un groupe de quinze ados, un mercredi après-midi ?\n\nMerci de me dire vos conditions.\n\nClaire Dupouy',
  },
]

/** As a mail program forwards it. */
const written = ({ from, at, subject, note, text, file }: Forwarded, to: string): string => {
  const encoded = (content: string) => Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\n')
  const body = `${note}

---------- Message transféré ----------
De : ${from}
Date : ${new Date(at).toUTCString()}
Objet : ${subject}
À : ${coordinator.name} <${coordinator.mail}>

${text}`
  const part = (head: string, content: string) => `--partie\n${head}\nContent-Transfer-Encoding: base64\n\n${encoded(content)}\n`
  return `From: ${coordinator.name} <${coordinator.mail}>
To: ${to}
Subject: =?UTF-8?B?${Buffer.from(`TR : ${subject}`).toString('base64')}?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=partie

${part('Content-Type: text/plain; charset=utf-8', body)}${
  file ? part(`Content-Type: text/csv\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, file.text) : ''
}--partie--
`
}
