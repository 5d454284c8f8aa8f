import type { CapabilityWords } from '#platform/i18n/words.ts'

const words = {
  problems: {
    'hub.onlyTheCoordinatorKeeps':
      'Ce que le pôle dit de lui-même en tête de ses documents est tenu par la coordination. Envoyez-lui ce qui a changé.',
    'hub.postalCode': 'Un code postal a cinq chiffres, par exemple 40110.',
    'hub.logInFirst':
      'Connectez-vous d’abord avec votre adresse électronique : c’est à elle que le pôle sera rattaché. Page « Se connecter ».',
    'hub.onlyTheOperatorCreates': ({ slug }) =>
      `Un pôle est déjà ouvert ici, à l’adresse /${slug} : s’il est le vôtre, ouvrez-le. Un autre pôle est créé par la personne qui gère cette instance (règle de l’instance) : demandez-lui un espace.`,
    'hub.notAnAddress': 'L’adresse tient en 40 lettres sans accent, chiffres et traits d’union, par exemple « ploucs ».',
    'hub.addressTaken': ({ address }) =>
      `L’adresse « ${address} » est déjà prise. Choisissez-en une autre, par exemple avec le nom de votre territoire.`,
  },
  done: {
    'members.hubIdentified': 'Enregistré. Les prochains documents le diront.',
    'members.hubCreated': 'Votre pôle est ouvert. Il ne manque que vos structures.',
  },
  pages: {
    hubItself: {
      title: 'Le pôle',
      lead: 'Ce que vos convocations, PV et feuilles disent du pôle. Seul le nom est nécessaire ; ce qui manque ne s’imprime pas.',
      head: 'En tête de vos documents',
      headSays: 'Les documents déjà envoyés ou scellés ne changent pas.',
      nothing: 'Rien d’autre que le nom, pour l’instant.',
      change: 'Compléter',
      name: 'Nom du pôle',
      nameHint: 'L’adresse du pôle dans Cordée ne change pas avec lui.',
      address: 'Siège : rue, bâtiment, lieu-dit',
      addressHint: 'Une ligne ou deux, sans la commune.',
      postalCode: 'Code postal',
      siretHint: 'Quatorze chiffres ; c’est le SIRET qui s’imprime. Le SIREN seul (neuf chiffres) est gardé.',
      mail: 'Adresse électronique du pôle',
      mailHint: 'Celle de l’association, pas celle d’une personne.',
      phone: 'Téléphone du pôle',
      phoneHint: 'Imprimé sur les convocations, pour dire qu’on ne viendra pas.',
      save: 'Enregistrer',
      takeAway: 'Emporter toutes les données du pôle',
      takeAwaySays: 'Ce que le pôle a ici est à lui : un fichier avec tout, lisible sans Cordée.',
      texts: 'Ses textes',
      textsSay: 'Les versions qui ont été adoptées, et les instances dont les règles en viennent.',
      textsLink: 'Statuts, règlement intérieur, charte',
      takeAwayLink: 'Emporter les données',
    },
    hub: {
      title: 'Créer votre pôle',
      lead: 'Deux réponses suffisent. Vous collerez ensuite la liste de vos structures : ni SIRET, ni statuts, ni réglages. Juste après, vous mettrez en place un second code de connexion, qui protège les dossiers du pôle : gardez votre téléphone à portée de main.',
      name: 'Nom du pôle',
      nameHint: 'Tel qu’on le dit, par exemple « PLOUCS ».',
      person: 'Votre nom',
      personHint: (email: string) => `Vous assurerez la coordination, avec l’adresse ${email}.`,
      details: 'Adresse et fuseau horaire',
      address: 'Adresse dans Cordée',
      addressHint: 'Tirée du nom si vous laissez vide. Lettres sans accent, chiffres, traits d’union.',
      zone: 'Fuseau horaire',
      zoneHint: 'Les heures des réunions sont dites dans ce fuseau.',
      submit: 'Créer le pôle',
      logInTitle: 'Connectez-vous d’abord',
      logIn: 'Un pôle est rattaché à une adresse électronique vérifiée : la vôtre. Connectez-vous, vous reviendrez ici.',
      logInButton: 'Se connecter',
      closedTitle: 'Un pôle est déjà ouvert ici',
      closed: 'Un autre pôle est créé par la personne qui gère cette instance. Si ce pôle est le vôtre, ouvrez-le.',
      open: 'Ouvrir le pôle',
      zones: {
        'Europe/Paris': 'France métropolitaine',
        'America/Guadeloupe': 'Guadeloupe, Saint-Barthélemy, Saint-Martin',
        'America/Martinique': 'Martinique',
        'America/Cayenne': 'Guyane',
        'America/Miquelon': 'Saint-Pierre-et-Miquelon',
        'Indian/Reunion': 'La Réunion',
        'Indian/Mayotte': 'Mayotte',
        'Pacific/Noumea': 'Nouvelle-Calédonie',
        'Pacific/Tahiti': 'Polynésie (Société, Tuamotu, Australes)',
        'Pacific/Marquesas': 'Polynésie (Marquises)',
        'Pacific/Wallis': 'Wallis-et-Futuna',
      },
    },
  },
} satisfies CapabilityWords & { pages: Record<string, unknown> }

export default words
