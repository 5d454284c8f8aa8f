import type { CapabilityWords } from '#platform/i18n/words.ts'

const words = {
  problems: {
    'person.onlyTheCoordinatorErases':
      'L’effacement d’une personne est fait par la coordination, ou par qui tient l’installation. Demandez-le-lui : la réponse est due sous un mois (RGPD, article 12.3).',
  },
  done: {},
  pages: {
    ownData: {
      title: 'Ce que le pôle sait de moi',
      lead: 'Tout ce qui est gardé à votre nom dans ce pôle, pourquoi, et combien de temps. Vous seul·e voyez cette page.',
      purpose: 'Pourquoi',
      basis: 'De quel droit',
      retention: 'Combien de temps',
      nothing: 'Rien à votre nom, pour l’instant',
      nothingSays: 'Voici ce qui serait gardé si cela venait, pourquoi et combien de temps.',
      ifErased: (what: string) => `Si vous demandez l’effacement : ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
      keptFor: (how: string) => `Combien de temps : ${how.charAt(0).toLowerCase()}${how.slice(1)}`,
      more: (n: number) => `Les ${n} lignes les plus récentes ; la suite est dans le classeur.`,
      take: 'Tout emporter',
      workbook: 'Télécharger le classeur (XLSX)',
      json: 'Télécharger en JSON',
      takeSays:
        'Le classeur a une feuille par sujet et s’ouvre dans un tableur. Le fichier JSON dit la même chose à un autre logiciel, chaque colonne nommée.',
      rights: 'Vos droits',
      rightsSays:
        'Vous pouvez faire corriger ces données, ou vous opposer à leur usage : écrivez à la coordination du pôle. Sans réponse sous un mois, vous pouvez saisir la CNIL (RGPD, articles 12 à 21 et 77).',
      none: 'non noté',
      as: 'En tant que',
      activity: 'Activité',
      begins: 'Début',
      forWhom: 'Pour la structure',
      there: 'Présence',
      minutes: 'Durée (minutes)',
      travel: 'Trajet (minutes)',
      what: 'Quoi',
      at: 'Le',
      act: 'Acte (nom dans le carnet)',
      byWhom: 'Par qui',
      byYou: 'par vous',
      aboutYou: 'à votre sujet',
      capacities: {
        staff: 'salarié·e',
        volunteer: 'bénévole',
        inKind: 'mis·e à disposition par un membre',
        intern: 'stagiaire',
        facilitator: 'intervenant·e',
        guest: 'invité·e',
      },
      attended: { yes: 'présent·e', partly: 'présent·e en partie', no: 'absent·e', unknown: 'non noté' },
      time: {
        title: 'Ce à quoi vous avez pris part',
        purpose: 'Compter le temps donné, le valoriser dans les comptes, justifier une subvention.',
        basis:
          'Contrat de travail pour les salarié·es (RGPD, article 6.1.b) ; intérêt légitime de l’association à rendre compte du bénévolat (6.1.f).',
        retention: 'Aussi longtemps que les rapports et les comptes qui s’appuient dessus peuvent être contrôlés.',
        erasing: 'Les présences et les durées restent, sans votre nom : les rapports s’appuient dessus.',
      },
      facts: {
        title: 'Ce que le carnet de bord retient de vous',
        purpose: 'Savoir qui a fait quoi et quand, pour que chaque chiffre et chaque décision s’expliquent.',
        basis: 'Intérêt légitime de l’association à pouvoir rendre compte (RGPD, articles 5.2 et 6.1.f).',
        retention:
          'Sans limite : le carnet ne s’efface pas. Il ne contient ni nom ni texte, seulement des références ; votre fiche effacée, elles ne désignent plus personne.',
        erasing:
          'Les faits restent : ils ne contiennent aucun nom, aucun texte, et prouvent que rien n’a été réécrit. Les textes gardés à côté qui vous nomment sont effacés.',
      },
      answers: {
        title: 'Vos derniers envois',
        purpose: 'Qu’un formulaire envoyé deux fois (réseau perdu, double clic) ne compte qu’une fois.',
        basis: 'Intérêt légitime à tenir des données exactes (RGPD, articles 5.1.d et 6.1.f).',
        retention: '30 jours, puis effacé de soi-même.',
        erasing: 'Tout est effacé.',
      },
    },
  },
} satisfies CapabilityWords & { pages: Record<string, unknown> }

export default words
