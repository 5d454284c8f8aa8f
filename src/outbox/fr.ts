import type { CapabilityWords } from '#platform/i18n/words.ts'

const fr = {
  problems: {
    'outbox.onlyTheCoordinatorSends':
      'Seule la coordination renvoie un message : elle répond de ce que le pôle envoie. Demandez-lui de le faire.',
    'outbox.underWay': 'Ce message est déjà parti ou en train de partir : il n’est pas à renvoyer.',
  },
  done: {
    'outbox.sentAgain': 'Le message va partir.',
  },
  nav: { outbox: 'Courrier' },
  outbox: {
    title: 'Messages envoyés',
    subject: 'Objet',
    address: 'Adresse',
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
    keptOne:
      'Ce message n’est pas parti, faute de serveur de courrier. Transmettez-le autrement, ou renvoyez-le une fois l’envoi configuré.',
    message: 'Message',
    files: 'Pièces jointes',
    apart: 'Une lettre est jointe : elle se lit dans sa procédure, par les personnes qui y sont nommées.',
    reply: 'Réponse à',
    again: 'Renvoyer',
    refused: 'Message refusé',
  },
  ownData: {
    mails: {
      title: 'Les messages que le pôle vous a écrits',
      purpose: 'Prouver que vous avez été convoqué·e ou informé·e, et renvoyer ce qui n’est pas arrivé.',
      basis: 'Intérêt légitime de l’association à prouver ses convocations (RGPD, article 6.1.f).',
      retention: 'Rien n’est effacé de soi-même : l’effacement se demande à la coordination, qui seule lit ces messages.',
      erasing: 'L’adresse, l’objet et le texte sont effacés ; la date d’envoi reste, qui prouve une convocation.',
    },
  },
} satisfies CapabilityWords & Record<string, unknown>

export default fr
