import type { CapabilityWords } from '#platform/i18n/words.ts'

const fr = {
  problems: {},
  done: {},
  ownData: {
    what: 'Quoi',
    begun: 'Le',
    used: 'Utilisé le',
    ends: 'Prend fin le',
    logInKinds: {
      account: 'Compte ouvert',
      secondFactor: 'Second code mis en place',
      session: 'Connexion ouverte',
      code: 'Code de connexion demandé',
      mail: 'Message de connexion gardé ici',
      recovery: 'Second code perdu, aide demandée',
      confirmation: 'Second code d’une autre personne : vous avez confirmé',
    },
    logIns: {
      title: 'Vos connexions',
      purpose: 'Vérifier que c’est bien vous, et vous montrer où votre compte est ouvert.',
      basis: 'Sécurité des données de toutes et tous (RGPD, articles 6.1.f et 32).',
      retention:
        'Une connexion : 7 jours sans usage, 30 jours au plus. Un code demandé : 1 jour. Un message de connexion gardé : 7 jours. Une aide demandée : 90 jours. Le compte : tant que votre adresse sert.',
      erasing: 'Tout est effacé, dès qu’aucun autre pôle ne connaît cette adresse.',
    },
  },
} satisfies CapabilityWords & Record<string, unknown>

export default fr
