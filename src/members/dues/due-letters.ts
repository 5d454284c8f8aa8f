import { saidCents } from '#base/euros.ts'
import { type Id, newId } from '#base/id.ts'
import type { Lang } from '#base/page.ts'
import { holds } from '#logbook/actor.ts'
import type { Act, Speaking } from '#logbook/use-case.ts'
import { hubIdentityOf } from '#members/hubs/hub-identity.store.ts'
import { letterheadOf } from '#members/hubs/hub-identity.ts'
import { representativesOn, type Speaker } from '#members/organisations/organisation.store.ts'
import { wordsIn } from '#members/words.ts'
import { keepDocuments } from '#platform/documents/document.store.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { queueMails } from '#platform/mail/queue-mail.ts'
import { DUE_TEMPLATE, type DuePaper, paperOf, papersData } from './due-document.ts'
import { addLetters, type NewLetter, type WholeLine } from './due-line.store.ts'
import { ibanOf } from './dues.store.ts'
import { numberOf } from './dues.ts'

/** What stands on every paper: the hub, where it is paid to, who answers. */
export const duesHead = async ({ db, hub, lang, actor }: Pick<Speaking, 'db' | 'hub' | 'lang' | 'actor'>) => {
  const [head, identity, iban] = await Promise.all([letterheadOf(db, hub, lang), hubIdentityOf(db, hub.id), ibanOf(db, hub.id)])
  const { due: w } = wordsIn(lang)
  // Whoever asks for a copy of its own letter does not sign it.
  const keeper = holds(actor, 'coordinator') ? w.coordination : holds(actor, 'treasurer') ? w.treasury : null
  const sender = keeper && actor ? { name: actor.name, role: keeper } : { name: hub.name, role: '' }
  return { head, iban, mail: identity?.email ?? null, sender }
}

export const paperName = (paper: Pick<DuePaper, 'kind' | 'number'>, lang: Lang): string =>
  `${wordsIn(lang).due.files[paper.kind]} ${paper.number}.pdf`

export type Sent = { line: Id; documents: string[]; byMail: boolean }

/**
 * Prints the letter of each line, keeps it, and mails it to everyone who speaks for the member; where nobody has an address, the letter waits on
 * paper. `lines` have their numbers.
 */
export const sendLetters = async (act: Act, lines: WholeLine[], kind: 'call' | 'reminder'): Promise<Sent[]> => {
  const { db, hub, lang, today, now } = act
  const organisations = [...new Set(lines.map(({ organisation }) => organisation))]
  const [known, head] = await Promise.all([representativesOn(db, hub.id, organisations, today), duesHead(act)])
  const written = lines.flatMap((line) => {
    const paper = paperOf(line, kind, today)
    return paper ? [{ line, paper, to: reached(known, line.organisation) }] : []
  })
  const mailed = written.filter(({ to }) => to.length > 0)
  const files = []
  for (const { paper } of mailed) {
    const content = await renderPdf({ template: DUE_TEMPLATE, data: papersData([paper], head, now), lang })
    files.push({ name: paperName(paper, lang), mediaType: 'application/pdf', content })
  }
  const kept = await keepDocuments(act, files)
  const posts = mailed.flatMap(({ line, paper, to }, at) => to.map((speaker) => ({ line, paper, speaker, document: kept[at] })))
  const mails = await queueMails(
    act,
    posts.map(({ line, paper, speaker, document }) => ({
      to: speaker.mail ?? '',
      name: speaker.name,
      attachments: document ? [{ name: document.name, mediaType: document.mediaType, sha256: document.sha256 }] : [],
      about: kind === 'call' ? 'dues.call' : 'dues.reminder',
      ...(act.email ? { replyTo: act.email } : {}),
      ...textsOf(act, line, paper, speaker),
    })),
  )
  const letters: NewLetter[] = [
    ...posts.map(({ line, speaker }, at) => ({ id: newId(), line: line.id, kind, person: speaker.person, mail: mails[at] ?? null })),
    ...written.filter(({ to }) => to.length === 0).map(({ line }) => ({ id: newId(), line: line.id, kind, person: null, mail: null })),
  ]
  await addLetters(db, hub.id, letters, today)
  return written.map(({ line, to }) => {
    const document = kept[mailed.findIndex((one) => one.line.id === line.id)]
    return { line: line.id, documents: document ? [document.sha256] : [], byMail: to.length > 0 }
  })
}

/** Everyone who speaks for it and has an address, once. */
const reached = (known: Speaker[], organisation: Id): Speaker[] =>
  known.filter(
    (one, at) =>
      one.organisation === organisation &&
      one.mail !== null &&
      known.findIndex((other) => other.organisation === organisation && other.person === one.person) === at,
  )

const textsOf = ({ lang, hub, actor }: Act, line: WholeLine, paper: DuePaper, speaker: Speaker) => {
  const { due: w } = wordsIn(lang)
  const values = {
    name: speaker.name,
    hub: hub.name,
    member: line.person ? '' : line.name,
    year: paper.label,
    amount: saidCents(paper.waiting, lang),
    number: numberOf(line.year, line.no ?? 0),
    due: line.dueOn,
    called: line.calledOn ?? line.dueOn,
    sender: actor?.name ?? hub.name,
  }
  const kind = paper.kind === 'call' ? w.mail.call : w.mail.reminder
  return { subject: kind.subject(values), body: kind.body(values) }
}
