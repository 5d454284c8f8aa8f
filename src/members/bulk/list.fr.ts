import { s, type Values } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

const words = {
  problems: {
    'list.speakerWithoutName': 'Donnez aussi le nom de cette personne, avant son adresse : « Marie Durand, marie@exemple.fr ».',
    'list.empty': 'Aucun nom de structure n’a été trouvé. Écrivez une structure par ligne.',
    'list.tooLong': ({ max, lines }) => `La liste compte ${lines} lignes : collez-en ${max} au plus à la fois.`,
    'list.nothingNew': 'Tout ce que dit cette liste est déjà dans le pôle : il n’y a rien à ajouter.',
    'list.readAlready': 'L’ajout de cette liste a été annulé, ou elle date de plus d’un jour. Collez-la de nouveau pour continuer.',
    'list.nothingToUndo': 'Cet ajout est déjà annulé, ou n’a pas encore eu lieu.',
    'list.inUse':
      'L’ajout ne peut plus être annulé : une de ces structures ou de ces personnes a déjà servi (réunion, rôle, représentation). Corrigez-la depuis sa page.',
  },
  done: {
    'members.listRead': 'Liste lue. Rien n’est encore ajouté : vérifiez, puis confirmez.',
    'members.listUndone': 'Ajout annulé : la liste des structures est comme avant.',
  },
  pages: {
    list: {
      title: 'Coller vos structures',
      lead: 'Une structure par ligne. Le nom suffit ; le reste peut attendre.',
      field: 'Votre liste',
      hint: 'Collez depuis un tableur, un courriel ou un document. Après le nom, si vous les avez : la personne qui représente la structure et son adresse, séparées par des tabulations, des points-virgules ou des virgules.',
      example: 'Un exemple',
      exampleText: 'La Smalah\nLa Cowo ; Marie Durand\nCo-Action ; Paul Petit ; paul@exemple.fr',
      read: 'Lire la liste',
      previewTitle: 'Vérifier avant d’ajouter',
      previewLead: (organisations: number, people: number) =>
        organisations + people === 0
          ? 'Des représentations ou des adresses à compléter. Rien n’est encore enregistré.'
          : `${organisations} structure${s(organisations)} et ${people} personne${s(people)} à ajouter. Rien n’est encore enregistré.`,
      nothing: 'Tout ce que dit cette liste est déjà dans le pôle : il n’y a rien à ajouter.',
      caption: 'Les structures de la liste',
      organisation: 'Structure',
      person: 'Représentée par',
      mail: 'Adresse électronique',
      remark: 'Remarque',
      none: 'personne pour l’instant',
      noMail: 'à demander',
      leftOut: 'Ces lignes ne seront pas ajoutées',
      line: (n: number) => `Ligne ${n}`,
      confirm: (n: number) => (n === 0 ? 'Compléter' : n === 1 ? 'Ajouter cette structure' : `Ajouter ces ${n} structures`),
      correct: 'Corriger la liste',
      again: 'Relire la liste',
      addedTitle: 'Structures ajoutées',
      added: (organisations: number, people: number, representations: number) =>
        `${organisations} structure${s(organisations)} membre${s(organisations)} à partir d’aujourd’hui, ${people} personne${s(people)}, ${representations} représentation${s(representations)}.`,
      mailMatters: 'Les adresses manquantes seront demandées au moment d’envoyer une convocation, pas avant.',
      see: 'Voir les structures',
      undo: 'Annuler cet ajout',
      undoneTitle: 'Ajout annulé',
      undone: 'Ce que cette liste avait ajouté a été retiré.',
      oldTitle: 'Liste effacée',
      old: 'Une liste collée est gardée un jour. Collez-la de nouveau.',
      paste: 'Coller une liste',
      remarks: {
        heading: () => 'Titres des colonnes : ligne laissée de côté.',
        nameMissing: () => 'Pas de nom de structure.',
        nameTooLong: ({ max, name }: Values) => `Nom de plus de ${max} caractères (« ${name} »).`,
        personTooLong: ({ max }: Values) => `Nom de personne de plus de ${max} caractères : laissé de côté.`,
        mailMalformed: ({ mail }: Values) => `« ${mail} » n’est pas une adresse : laissée de côté.`,
        mailWithoutName: ({ name }: Values) => `Adresse sans nom : la personne s’appellera « ${name} » en attendant.`,
        sameOrganisation: ({ line }: Values) => `Déjà à la ligne ${line} : une seule structure.`,
        moreColumns: ({ text }: Values) => `Laissé de côté : « ${text} ».`,
        comma: () => 'La virgule fait partie du nom.',
        alreadyHere: () => 'Déjà dans le pôle.',
        alreadySpeaks: ({ name }: Values) => `${name} la représente déjà.`,
        knownPerson: ({ name }: Values) => `${name} est déjà dans le pôle : la même personne.`,
        sameMail: ({ name }: Values) => `Cette adresse est celle de ${name} : la même personne.`,
        getsMail: ({ name }: Values) => `L’adresse de ${name} sera complétée.`,
      },
    },
  },
} satisfies CapabilityWords & { pages: Record<string, unknown> }

export default words
