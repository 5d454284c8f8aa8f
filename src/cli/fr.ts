import type { CapabilityWords } from '#platform/i18n/words.ts'

const s = (n: unknown): string => (Number(n) > 1 ? 's' : '')
const seconds = (n: number): string => n.toLocaleString('fr-FR', { maximumFractionDigits: n < 1 ? 2 : 1 })

const meant = (nearest: unknown): string => (nearest ? ` Vouliez-vous dire « ${nearest} » ?` : '')

/** Kinds of JSON values, as zod calls them. */
const kinds: Record<string, string> = {
  int: 'un nombre entier',
  number: 'un nombre',
  string: 'un texte entre guillemets',
  boolean: 'true ou false',
  array: 'une liste [ … ]',
  object: 'un objet { … }',
}

/** What the command line itself has to say, and its own commands. */
const fr = {
  problems: {
    'cli.unknownCommand': ({ command, nearest }) => `« ${command} » n’est pas une commande de Cordée.${meant(nearest)}`,
    'cli.unknownOption': ({ option, command, nearest }) =>
      command
        ? `« ${option} » n’est pas une option de « cordee ${command} ».${meant(nearest)}`
        : `« ${option} » n’est pas une option de Cordée.`,
    'cli.optionNeedsValue': ({ option }) => `Il manque une valeur après « ${option} ».`,
    'cli.optionTakesNothing': ({ option }) => `« ${option} » ne prend pas de valeur.`,
    'cli.missingWord': ({ command }) => `« cordee ${command} » attend quelque chose de plus.`,
    'cli.tooManyWords': ({ command, word }) => `« ${word} » est de trop après « cordee ${command} ».`,
    'cli.lang': ({ said }) => `« ${said} » n’est pas une langue de Cordée : --lang fr ou --lang en.`,
    'cli.noInstance': ({ path }) =>
      `Aucune installation de Cordée dans ${path}. Placez-vous dans son dossier ou indiquez celui des données par CORDEE_DATA (ou le serveur par DATABASE_URL).`,
    'cli.notMigrated': ({ count }) =>
      `La base de données est d’une version antérieure à ce programme (${count} migration${s(count)} à appliquer). Faites d’abord : cordee migrate`,
    'cli.newerDatabase': ({ name }) =>
      `La base de données est d’une version plus récente que ce programme : la migration ${name} ne figure pas parmi les siennes. Mettez le programme à jour.`,
    'cli.noDatabase': 'La base de données indiquée par DATABASE_URL ne répond pas. Vérifiez l’adresse et que le serveur est en marche.',
    'cli.databaseGone': 'La base de données ne répond plus : rien de plus n’a été fait. Relancez la commande.',
    'cli.databaseRefuses': ({ why }) =>
      `La base de données refuse cette connexion ou cet acte (${why}). Vérifiez DATABASE_URL et les droits du rôle.`,
    'cli.hubsThere': ({ hubs }) =>
      `La démonstration ne se charge que dans une installation vide : celle-ci a déjà ${hubs} pôle${s(hubs)}. Pour l’essayer à part, indiquez un autre dossier par CORDEE_DATA.`,
    'json.notUtf8': 'Ce fichier n’est pas du texte en UTF-8.',
    'json.unreadable': ({ line, column }) => `Ce n’est pas du JSON : la lecture s’arrête ligne ${line}, signe ${column}.`,
    'json.tooDeep': ({ max }) => `Plus de ${max} niveaux d’objets et de listes les uns dans les autres.`,
    'json.keyTwice': ({ key }) => `La clé « ${key} » figure deux fois dans cet objet.`,
    'json.halfSign': 'Ce texte contient une moitié de signe (\\ud800 à \\udfff seul).',
    'json.notANumber': ({ number }) => `${number} n’est pas un nombre.`,
    'json.notWhole': ({ number }) => `${number} n’est pas écrit comme un nombre entier : ni point, ni exposant.`,
    'json.tooLarge': ({ number }) => `${number} dépasse ce qui se compte exactement (9007199254740991).`,
    'engine.unknownKey': ({ key }) => `La clé « ${key} » n’existe pas ici.`,
    'engine.missing': 'Il manque cette clé.',
    'engine.type': ({ expected }) => `Il faut ici ${kinds[expected ?? ''] ?? expected}.`,
    'engine.tooSmall': ({ min }) => `Le plus petit nombre possible ici est ${min}.`,
    'engine.tooLarge': ({ max }) => `Le plus grand nombre possible ici est ${max}.`,
    'engine.notOneOf': ({ values }) => `Valeurs possibles : ${values}.`,
    'engine.twice': ({ id }) => `L’identifiant « ${id} » figure déjà plus haut dans cette liste.`,
    'engine.invalid': 'Cette valeur ne convient pas ici.',
    'allocate.noWeight': 'Il y a une somme à répartir et personne ne pèse : donnez un poids d’au moins 1.',
    'cli.diskFull': 'Il n’y a plus de place sur le disque. Libérez-en, puis relancez la commande.',
    'cli.noRight': ({ path }) =>
      `Pas le droit d’ouvrir ou d’écrire ${path}. Lancez la commande avec le compte qui fait tourner Cordée, ou choisissez un autre endroit.`,
    'cli.noFile': ({ path }) => `${path} n’existe pas.`,
    'cli.notAFile': ({ path }) => `${path || 'Ceci'} est un dossier : il faut un fichier.`,
  },
  done: {},
  seeHelp: 'cordee help : la liste des commandes.',
  help: {
    title: 'Cordée : tout ce que fait un pôle territorial de coopération économique, saisi une seule fois.',
    usage: 'Usage :',
    command: 'COMMANDE [options]',
    helpOf: 'cette page ; « cordee help COMMANDE » : la page d’une commande',
    test: 'vérifie ce programme (npm test)',
    lang: 'la langue des réponses',
    help: 'la page d’une commande',
    version: 'la version de ce programme',
    environment: [
      'CORDEE_DATA    le dossier des données (.data)',
      'DATABASE_URL   un serveur PostgreSQL (15 ou plus) à la place de celui de Cordée',
      'PORT, HOST     où Cordée répond (3000 ou le premier port libre, 127.0.0.1)',
      'CORDEE_DEMO=0  commence sans le pôle de démonstration',
      'NO_COLOR=1     sans couleurs',
    ],
    exits: 'Code de fin : 0, c’est fait ; 1, échec ou anomalie trouvée ; 2, la commande est mal écrite, rien n’a été fait.',
  },
  commands: {
    start: {
      summary: 'ouvre Cordée (npm start)',
      about: [
        'Démarre la base de données, la met à jour, charge la démonstration la première fois (sauf CORDEE_DEMO=0), puis répond à l’adresse affichée jusqu’à Ctrl-C.',
      ],
      options: {},
    },
    demo: {
      summary: 'charge le pôle de démonstration dans une installation vide',
      about: [
        'Joue l’histoire de PLOUCS et de ses voisins, par les mêmes actes que les écrans. Les personnes, les dates et les votes sont inventés, et un bandeau le dit. Refuse dès qu’un pôle existe : rien de vrai ne s’y mêle.',
      ],
      options: {},
    },
    migrate: {
      summary: 'met la base de données à la version de ce programme',
      usage: '[--plan]',
      about: [
        'Applique les migrations qui manquent, dans l’ordre, chacune en entier ou pas du tout, et dit le temps de chacune. « npm start » le fait aussi : cette commande sert à le faire avant, ou à part.',
        'Faites une sauvegarde auparavant (cordee backup).',
      ],
      options: { plan: { says: 'dit seulement lesquelles seraient appliquées' } },
    },
    allocate: {
      summary: 'répartit une somme au centime près (JSON)',
      usage: 'FICHIER.json | -',
      about: [
        'Lit {"total": 10000, "weights": [{"id": "a", "w": 1}, …]} dans le fichier (ou « - », l’entrée standard) et écrit {"total", "shares": [{"id", "cents"}]}. Les sommes sont en centimes. C’est le calcul même de l’application : chacun·e peut le refaire sans elle.',
        'Méthode du plus fort reste : chaque part reçoit ses centimes entiers, puis les centimes restants vont un à un aux plus forts restes ; à égalité, au plus petit identifiant. Une somme négative se répartit comme son opposée.',
        'Des données refusées : la liste de tout ce qui ne va pas, en JSON (RFC 9457), et le code de fin 2. En français sauf « --lang en ».',
      ],
      options: { schema: { says: 'écrit le schéma JSON des données attendues' } },
    },
  },
  engine: { refused: 'Données refusées' },
  demo: {
    loading: 'Démonstration',
    loaded: (took: number) => `Démonstration chargée en ${seconds(took)} s. « npm start » l’ouvre.`,
  },
  migrate: {
    applied: (name: string, took: number) => `${name} (${seconds(took)} s)`,
    upToDate: 'La base de données est à jour.',
    planned: (n: number) => `${n} migration${s(n)} à appliquer.`,
    done: (n: number) => `${n} migration${s(n)} appliquée${s(n)} : la base de données est à jour.`,
  },
} satisfies CapabilityWords & Record<string, unknown>

export default fr
