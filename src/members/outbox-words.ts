import type { Lang } from '#base/page.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

const fr = {
  problems: {
    'outbox.onlyTheCoordinatorSends':
      'Seule la coordination renvoie un message : elle répond de ce que le pôle envoie. Demandez-lui de le faire.',
    'outbox.underWay': 'Ce message est déjà parti ou en train de partir : il n’est pas à renvoyer.',
  },
  done: { 'outbox.sentAgain': 'Le message va partir.' },
  title: 'Messages envoyés',
  lead: 'Tout ce que le pôle écrit à ses membres : convocations, PV, relances. Chaque ligne dit ce que le message est devenu.',
  kept: 'Aucun serveur de courrier n’est configuré',
  keptSays: (n: number) =>
    `${n === 1 ? 'Un message n’est pas parti' : `${n} messages ne sont pas partis`} : lisez-les ici, transmettez-les autrement, ou demandez à la personne qui tient l’installation de configurer l’envoi, puis renvoyez-les.`,
  failed: 'Des messages ne sont pas arrivés',
  failedSays: (n: number) =>
    `${n === 1 ? 'Un message a été refusé' : `${n} messages ont été refusés`} : vérifiez l’adresse, ou appelez la personne, puis renvoyez.`,
  list: 'Messages, le plus récent d’abord',
  empty: 'Aucun message pour l’instant. Le premier partira avec la première convocation.',
  to: 'À',
  written: 'Écrit le',
  sent: 'Parti le',
  state: 'État',
  states: { queued: 'en attente', sent: 'parti', kept: 'gardé ici', failed: 'refusé' },
  attempts: (n: number) => (n > 1 ? `${n} essais` : 'un essai'),
  tried: 'Essais',
  says: (text: string) => `Réponse du serveur : « ${text} »`,
  waits: 'Le serveur du destinataire demande d’attendre : le message repart seul, de plus en plus tard, pendant un jour.',
  keptOne: 'Ce message n’est pas parti, faute de serveur de courrier. Transmettez-le autrement, ou renvoyez-le une fois l’envoi configuré.',
  message: 'Message',
  files: 'Pièces jointes',
  reply: 'Réponse à',
  again: 'Renvoyer',
  refused: 'Message refusé',
}

const en = {
  problems: {
    'outbox.onlyTheCoordinatorSends': 'Only the coordination sends a message again: it answers for what the hub sends. Ask them to do it.',
    'outbox.underWay': 'This message has left already or is leaving: it need not be sent again.',
  },
  done: { 'outbox.sentAgain': 'The message is leaving.' },
  title: 'Messages sent',
  lead: 'All that the hub writes to its members: notices, minutes, reminders. Each line says what became of the message.',
  kept: 'No mail server is set up',
  keptSays: (n: number) =>
    `${n === 1 ? 'One message has not left' : `${n} messages have not left`}: read them here, pass them on another way, or ask the person who runs the installation to set up sending, then send them again.`,
  failed: 'Messages did not arrive',
  failedSays: (n: number) =>
    `${n === 1 ? 'One message was refused' : `${n} messages were refused`}: check the address, or call the person, then send again.`,
  list: 'Messages, latest first',
  empty: 'No message yet. The first will leave with the first notice of a meeting.',
  to: 'To',
  written: 'Written on',
  sent: 'Left on',
  state: 'State',
  states: { queued: 'waiting', sent: 'sent', kept: 'kept here', failed: 'refused' },
  attempts: (n: number) => (n > 1 ? `${n} tries` : 'one try'),
  tried: 'Tries',
  says: (text: string) => `Answer of the server: “${text}”`,
  waits: 'The server of the recipient asks to wait: the message leaves again by itself, later and later, for a day.',
  keptOne: 'This message has not left, for want of a mail server. Pass it on another way, or send it again once sending is set up.',
  message: 'Message',
  files: 'Attachments',
  reply: 'Reply to',
  again: 'Send again',
  refused: 'Message refused',
} satisfies typeof fr

/** The words of the outbox; its problems and what it says after an act stand beside those of the other capabilities. */
export const outboxWords: Record<Lang, typeof fr & CapabilityWords> = { fr, en }
