import { le, s } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'
import { ROLE_NAMES } from './role.fr.ts'

const words = {
  problems: {
    'person.onlyTheCoordinatorAdds': 'Les personnes sont ajoutées par la coordination du pôle. Envoyez-lui le nom et l’adresse.',
    'person.onlyTheCoordinatorEdits':
      'Le nom et l’adresse d’une personne sont tenus par la coordination, car l’adresse ouvre la porte du pôle. Demandez-lui le changement.',
    'person.mailTaken': ({ name }) =>
      `Cette adresse est déjà celle de ${name}. Deux personnes ne partagent pas une adresse : c’est par elle que chacune se connecte.`,
    'person.homonyms': ({ name, count }) => `Il y a ${count} « ${name} » dans le pôle. Donnez l’adresse électronique de la bonne personne.`,
    'erase.represents': ({ names }) =>
      `Cette personne parle encore pour ${names} : le pôle doit savoir qui engage une structure. Mettez fin à la représentation, puis recommencez (RGPD, article 17.1.a).`,
    'erase.hasRole': ({ kind }) =>
      `Cette personne a encore un rôle (${ROLE_NAMES[kind as keyof typeof ROLE_NAMES]}). Mettez-y fin sur sa fiche, puis recommencez (RGPD, article 17.1.a).`,
    'erase.inGroups': ({ names }) => `Cette personne fait encore partie de groupes (${names}). Retirez-la, puis recommencez.`,
    'role.onlyTheCoordinatorGives': 'Les rôles sont donnés par la coordination, sur décision du conseil. Demandez-le-lui.',
    'operator.only': 'Cet acte est réservé à qui tient l’installation, par la ligne de commande.',
    'operator.personUnknown': ({ mail, hub }) =>
      `Le pôle ${hub} ne connaît personne à l’adresse ${mail}. Pour l’y ajouter, donnez aussi son nom : --name "Prénom Nom".`,
    'role.needsMail': 'Ce rôle agit au nom du pôle : il faut une adresse électronique pour se connecter. Ajoutez-la d’abord à la personne.',
    'role.alreadyHeld': ({ since }) => `Cette personne a déjà ce rôle depuis le ${le(since)}.`,
    'role.alreadyEnded': ({ until }) => `Ce rôle a pris fin le ${le(until)}.`,
    'role.notOneDay': ({ from }) =>
      `Ce rôle commence le ${le(from)} et se terminerait avant d’avoir duré un jour : indiquez un jour suivant, ou laissez la fin vide.`,
    'role.endsBeforeItBegins': ({ from }) =>
      `Ce rôle commence le ${le(from)} : il ne peut pas finir avant. Indiquez ce jour-là ou un jour suivant.`,
    'role.lastCoordinator':
      'Un pôle garde toujours quelqu’un à la coordination : sans elle, personne ne pourrait plus l’ouvrir. Donnez d’abord ce rôle à une autre personne.',
    'role.keepsMail':
      'Cette personne agit au nom du pôle : son adresse lui sert à se connecter. Donnez-en une autre, ou mettez d’abord fin à son rôle.',
  },
  done: {
    'members.personAdded': 'Personne ajoutée.',
    'members.personEdited': 'Modifications enregistrées.',
    'members.roleGiven': 'Rôle donné.',
    'members.roleEnded': 'Fin de rôle notée.',
  },
  pages: {
    people: {
      title: 'Personnes',
      lead: (all: number) => `${all} personne${s(all)} dans le pôle.`,
      search: 'Chercher une personne',
      notFound: (q: string) => `Personne pour « ${q} »`,
      notFoundSays: 'Essayez avec une partie du nom.',
      all: 'Voir toutes les personnes',
      add: 'Ajouter une personne',
      addSays: 'Pour quelqu’un qui ne représente pas de structure. Les représentant·es s’ajoutent depuis la page de leur structure.',
      name: 'Nom',
      mail: 'Adresse électronique',
      mailHint: 'Pour lui écrire et pour se connecter. Peut attendre.',
      submit: 'Ajouter',
    },
    person: {
      over: 'Personne',
      mail: 'Adresse électronique',
      noMail: 'aucune : à demander avant la première convocation',
      mailHidden: 'L’adresse électronique est vue de cette personne et de la coordination seulement.',
      phone: 'Téléphone',
      phoneHint: 'Par exemple 06 12 34 56 78. Vu de cette personne et de l’équipe du pôle : coordination, trésorerie, conseil.',
      phoneHidden: 'Le téléphone est vu de cette personne et de l’équipe du pôle : coordination, trésorerie, conseil.',
      erase: 'Effacer cette personne (RGPD)',
      edit: 'Modifier le nom, l’adresse ou le téléphone',
      mailHint: 'C’est avec elle que la personne se connecte.',
      save: 'Enregistrer',
      roles: 'Rôles dans le pôle',
      noRoles: 'Aucun rôle particulier.',
      give: 'Donner un rôle',
      kind: 'Rôle',
      kindHints: {
        coordinator: 'Tient le pôle au quotidien. Demande un second code à la connexion.',
        treasurer: 'Suit l’argent du pôle et voit le temps donné par chacun·e. Demande un second code à la connexion.',
        projectLeader: 'Porte un projet accompagné par le pôle.',
        employee: 'Payé·e par le pôle. Son temps est du temps salarié.',
        intern: 'Accueilli·e par le pôle, avec une convention de stage.',
        facilitator: 'Anime ou accompagne, et facture son temps au pôle.',
        volunteer: 'Donne de son temps au pôle, sans représenter de structure.',
      },
      from: 'À partir du',
      withEnd: 'Fixer une fin dès maintenant',
      withEndHint: 'Pour un stage, un contrat, un mandat dont la fin est connue.',
      giveSubmit: 'Donner ce rôle',
      end: 'Mettre fin',
      endOf: (role: string) => `Fin du rôle : ${role}`,
      endDay: 'Premier jour sans ce rôle',
      organisations: 'Structures représentées',
      noOrganisations: 'Ne représente aucune structure.',
      time: 'Temps donné',
      timeSelf: 'Vu de vous, de la coordination et de la trésorerie.',
      timeOther: 'Vu de cette personne, de la coordination et de la trésorerie.',
      noTime: 'Aucune réunion ni activité pour l’instant. Le temps s’inscrit tout seul quand une réunion se termine.',
      what: 'Activité',
      day: 'Jour',
      place: 'Lieu',
      minutes: 'Temps',
      attended: { yes: 'non compté', partly: 'non compté', no: 'absent·e', invited: 'invité·e' },
      total: 'Total',
      whole: (time: string) => `En tout : ${time}.`,
      unknown: (n: number) =>
        `${n} ligne${s(n)} dont le temps n’est pas compté : ${n > 1 ? 'elles ne sont pas' : 'elle n’est pas'} dans le total.`,
    },
  },
} satisfies CapabilityWords & { pages: Record<string, unknown> }

export default words
