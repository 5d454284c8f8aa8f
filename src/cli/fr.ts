import { capital } from '#base/text.ts'
import { s } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

const seconds = (n: number): string => n.toLocaleString('fr-FR', { maximumFractionDigits: n < 1 ? 2 : 1 })

const meant = (nearest: unknown): string => (nearest ? ` Vouliez-vous dire « ${nearest} » ?` : '')

type Values = Record<string, string | number>

const day = (at: unknown, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' }).format(
    new Date(String(at).length > 10 ? String(at) : `${at}T00:00:00Z`),
  )
const le = (at: unknown): string => day(at, { dateStyle: 'long' })
const moisDe = (at: unknown): string => day(at, { year: 'numeric', month: 'long' })
type Counts = {
  facts?: number
  words?: number
  erasedWords?: number
  documents?: number
  minutes?: number
  registerLines?: number
  votes?: number
  sheets?: number
}

const many = (n: number): string => n.toLocaleString('fr-FR')

const factCalled = ({ no, name, at }: Values): string => `le fait n° ${no} (${name}, ${le(at)})`

const fileKinds: Record<string, string> = { minutes: 'PV', sheet: 'Feuille de temps', piece: 'Pièce' }

const dayAndTime = (at: unknown): string =>
  new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Paris' }).format(new Date(String(at)))

type LogIn = { since: string; lastLogIn: string | null; secondCodeSince: string | null; sessions: unknown[] }
type InHub = { slug: string; name: string; person: string; roles: string[]; organisations: number }

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
    'cli.noHub': ({ slug, nearest }) => `Aucun pôle n’a l’adresse « ${slug} ».${meant(nearest)}`,
    'verify.fact.number': ({ no, before, ...fact }) =>
      `Faits n° ${Number(before) + 1} à ${Number(no) - 1} : il en manque entre le fait n° ${before} et ${factCalled({ no: no ?? 0, ...fact })}.`,
    'verify.fact.link': ({ before, ...fact }) =>
      `${capital(factCalled(fact))} ne suit pas ${before ? `le fait n° ${before}` : 'le début de la chaîne'} : l’un des deux a été réécrit.`,
    'verify.fact.hash': (fact) => `${capital(factCalled(fact))} n’est plus tel qu’il a été écrit : son empreinte ne correspond pas.`,
    'verify.head': ({ no, last }) =>
      `La fin de la chaîne ne correspond pas : le dernier fait devrait être le n° ${no}, le dernier trouvé est le n° ${last}.`,
    'verify.words': ({ words, ...fact }) =>
      `Le texte gardé avec ${factCalled(fact)} a été modifié (ligne ${words} de logbook.words) : son empreinte ne correspond pas.`,
    'verify.minutes.said': ({ title, day }) => `PV « ${title} » du ${le(day)} : son contenu n’est plus celui qui a été scellé.`,
    'verify.minutes.file': ({ title, day }) => `PV « ${title} » du ${le(day)} : le fichier indiqué n’est pas celui qui a été scellé.`,
    'verify.minutes.gone': ({ meeting }) => `Le PV scellé de la réunion ${meeting} a disparu.`,
    'verify.register.gap': ({ number }) => `Registre des délibérations, ${number} : il manque un numéro juste avant.`,
    'verify.register.link': ({ number }) =>
      `Registre des délibérations, ${number} : la ligne ne suit pas celle d’avant, l’une des deux a été réécrite.`,
    'verify.register.changed': ({ number }) =>
      `Registre des délibérations, ${number} : la ligne a été modifiée, son empreinte ne correspond pas.`,
    'verify.register.head': ({ year, number, last }) =>
      `Registre des délibérations de ${year} : la dernière ligne devrait porter le n° ${number}, on trouve ${last || 'un registre vide'}.`,
    'verify.register.fact': ({ number }) => `Registre des délibérations, ${number} : la ligne n’est pas celle du fait qui l’a inscrite.`,
    'verify.register.gone': ({ number }) => `Registre des délibérations : la ligne ${number} a disparu.`,
    'verify.enclosure': ({ title }) => `Document de réunion « ${title} » : il n’indique plus le fichier avec lequel il a été joint.`,
    'verify.vote': ({ title, n }) => `Vote n° ${n} sur « ${title} » : recompté, il ne donne pas le résultat qui a été gardé.`,
    'replay.notAnId': ({ meeting }) =>
      `« ${meeting} » n’est pas l’identifiant d’une réunion : c’est la suite de lettres et de chiffres de son adresse, après « reunions/ ».`,
    'replay.noMeeting': ({ meeting }) => `Aucun pôle de cette installation n’a de réunion ${meeting}.`,
    'verify.proposal': ({ decision, version }) =>
      `Le texte de la proposition ${decision} (version ${version}) a été modifié depuis qu’elle a été posée.`,
    'verify.sheet.fact': ({ name, month, version }) =>
      `Feuille de temps de ${name}, ${moisDe(month)} (version ${version}) : son empreinte n’est pas celle qui a été signée.`,
    'verify.sheet.rows': ({ name, month, version }) =>
      `Feuille de temps de ${name}, ${moisDe(month)} (version ${version}) : les lignes ne sont plus celles qui ont été signées.`,
    'verify.sheet.file': ({ name, month, version }) =>
      `Feuille de temps de ${name}, ${moisDe(month)} (version ${version}) : le fichier aux deux signatures manque ou n’est pas celui qui a été gardé.`,
    'verify.sheet.gone': ({ place }) => `Une feuille de temps signée a disparu (personne, mois, version : ${place}).`,
    'verify.document.missing': ({ kind, name, file }) => `${fileKinds[kind ?? '']} « ${name} » : le fichier manque (${file}).`,
    'verify.document.changed': ({ kind, name, file }) => `${fileKinds[kind ?? '']} « ${name} » : le fichier a été modifié (${file}).`,
    'verify.document.size': ({ kind, name, bytes, size }) =>
      `${fileKinds[kind ?? '']} « ${name} » : ${bytes} octets annoncés, ${size} trouvés.`,
    'user.forceAlone': '--force ne sert qu’avec --remove-second-code.',
    'user.nameAlone': '--name ne sert qu’avec --coordinate.',
    'user.unknown': ({ mail }) => `Ni un pôle ni la connexion ne connaissent l’adresse ${mail}.`,
    'user.noSession': ({ mail }) => `Aucune session n’est ouverte avec l’adresse ${mail} : il n’y a rien à fermer.`,
    'user.noSecondCode': ({ mail }) => `Aucun second code n’est en place pour ${mail} : il n’y a rien à lever.`,
    'user.boardCanLift': ({ hubs }) =>
      `Deux structures du conseil peuvent lever ce second code (${hubs}) : la personne le demande à sa connexion (« Je n’ai plus mon téléphone »), deux représentant·es le confirment dans le pôle. Si cela n’aboutit pas, ajoutez --force.`,
    'cli.diskFull': 'Il n’y a plus de place sur le disque. Libérez-en, puis relancez la commande.',
    'cli.noRight': ({ path }) =>
      `Pas le droit d’ouvrir ou d’écrire ${path}. Lancez la commande avec le compte qui fait tourner Cordée, ou choisissez un autre endroit.`,
    'cli.noFile': ({ path }) => `${path} n’existe pas.`,
    'cli.notAFolder': ({ path }) => `${path} n’est pas un dossier.`,
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
    user: {
      summary: 'dit ce que l’installation sait d’une adresse ; urgences de connexion',
      usage: 'ADRESSE [--sign-out] [--remove-second-code [--force]] [--coordinate PÔLE [--name NOM]] [--json]',
      about: [
        'Sans option : les pôles qui connaissent cette adresse, les rôles, les sessions ouvertes, le second code (oui ou non), la dernière connexion. Aucun code ni secret n’est montré.',
        'Les options sont pour les urgences, quand plus personne dans le pôle ne peut agir. Chaque acte s’écrit dans le carnet de bord des pôles concernés, sur la fiche de la personne, comme fait par qui tient l’installation.',
      ],
      options: {
        'sign-out': { says: 'ferme toutes ses sessions, partout' },
        'remove-second-code': { says: 'lève le second code (téléphone perdu, et pas deux structures du conseil pour le lever)' },
        force: { says: 'lève le second code même si le conseil pourrait le faire' },
        coordinate: { value: 'PÔLE', says: 'donne la coordination de ce pôle, à partir d’aujourd’hui' },
        name: { value: 'NOM', says: 'avec --coordinate : le nom de la personne, si le pôle ne la connaît pas' },
        json: { says: 'écrit le résultat en JSON' },
      },
    },
    verify: {
      summary: 'vérifie que rien n’a été altéré : faits, PV, registre, feuilles de temps, fichiers',
      usage: '[--hub PÔLE] [--json]',
      about: [
        'Relit la chaîne des faits de chaque pôle, du premier au dernier, et recalcule chaque empreinte ; puis les textes gardés à côté (un texte effacé à la demande d’une personne est compté, ce n’est pas une anomalie), les PV scellés, le registre des délibérations, les feuilles de temps signées et les fichiers du dossier des données, octet par octet.',
        'Chaque anomalie est nommée : le pôle, le numéro du fait ou le nom du document. Code de fin 1 s’il y en a une.',
        'Ce que la commande ne peut pas voir : une chaîne réécrite en entier, du fait altéré jusqu’au dernier. Les PV envoyés aux membres et les sauvegardes gardées ailleurs en témoignent.',
      ],
      options: { hub: { value: 'PÔLE', says: 'ce pôle seulement (son adresse : ploucs)' }, json: { says: 'écrit le résultat en JSON' } },
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
    tally: {
      summary: 'compte un vote (JSON)',
      usage: 'FICHIER.json | -',
      about: [
        'Lit la règle, le corps électoral, les présences et les bulletins (« --schema » en dit la forme) et écrit le résultat : « outcome » (adopted, rejected, tied, inquorate), le quorum, les voix, par collège s’il y en a, et dans « because » pourquoi, phrase par phrase, chacune avec sa règle. C’est le calcul même de l’application.',
        'Tout est exact, aucun arrondi : les fractions sont écrites sous leur forme la plus simple. Le dernier bulletin d’une voix compte, s’il vient entre l’ouverture et la clôture et que la personne qui vote est là.',
        'Des données refusées : la liste de tout ce qui ne va pas, en JSON (RFC 9457), et le code de fin 2. En français sauf « --lang en ».',
      ],
      options: { schema: { says: 'écrit le schéma JSON des données attendues' } },
    },
    replay: {
      summary: 'recalcule ce qu’une réunion a décidé et compare avec ce qui a été gardé',
      usage: 'RÉUNION [--json]',
      about: [
        'RÉUNION est l’identifiant de la réunion, tel qu’il figure dans son adresse (« reunions/… »). Chaque vote est recompté avec la règle en vigueur à son ouverture, le corps électoral figé alors, les présences et les bulletins, par la fonction même de l’application (voir « cordee tally »).',
        'Code de fin 1 si un résultat diffère. « cordee verify » recompte tous les votes de l’installation.',
      ],
      options: { json: { says: 'écrit le résultat en JSON' } },
    },
  },
  replay: {
    room: 'qui était là au moment de décider',
    vote: (n: number) => `vote n° ${n}`,
    kept: 'gardé  :',
    found: 'trouvé :',
    same: (n: number) =>
      n === 0 ? 'Cette réunion n’a rien décidé.' : `${many(n)} résultat${s(n)} recalculé${s(n)}, identique${s(n)} à ce qui a été gardé.`,
    differ: (n: number) => `${many(n)} résultat${s(n)} ne ${n > 1 ? 'sont' : 'est'} pas ce qui a été gardé.`,
  },
  verify: {
    reading: 'Vérification',
    hub: (slug: string, name: string) => `${slug} (${name}) :`,
    counted: ({ facts = 0, words = 0, erasedWords = 0, documents = 0, minutes = 0, registerLines = 0, votes = 0, sheets = 0 }: Counts) =>
      [
        `${many(facts)} fait${s(facts)}`,
        `${many(words)} texte${s(words)}${erasedWords > 0 ? ` (et ${many(erasedWords)} effacé${s(erasedWords)})` : ''}`,
        `${many(minutes)} PV`,
        `${many(registerLines)} ligne${s(registerLines)} du registre`,
        `${many(votes)} vote${s(votes)}`,
        `${many(sheets)} feuille${s(sheets)} de temps`,
        `${many(documents)} fichier${s(documents)}`,
      ].join(', '),
    hubWhole: 'Tout est intact.',
    hubBroken: (n: number) => `${many(n)} anomalie${s(n)} :`,
    more: (n: number) => `… et ${many(n)} autre${s(n)}.`,
    whole: (hubs: number) =>
      hubs === 0 ? 'Aucun pôle : rien à vérifier.' : hubs === 1 ? 'Ce pôle est intact.' : `Les ${hubs} pôles sont intacts.`,
    broken: (n: number) =>
      `${many(n)} anomalie${s(n)}. Ne corrigez rien à la main : gardez une copie, puis comparez avec une sauvegarde antérieure (cordee restore).`,
  },
  user: {
    coordinates: (mail: string, hub: string) => `${mail} coordonne désormais ${hub} : c’est écrit dans le carnet de bord du pôle.`,
    secondCodeRemoved:
      'Le second code est levé et toutes les sessions sont fermées : la prochaine connexion en fera un nouveau. C’est écrit dans le carnet de bord des pôles concernés.',
    signedOut: (n: number) => `${n} session${s(n)} fermée${s(n)} : c’est écrit dans le carnet de bord des pôles concernés.`,
    logIn: ({ since, lastLogIn, secondCodeSince, sessions }: LogIn) =>
      [
        `compte depuis le ${le(since)}`,
        lastLogIn ? `dernière connexion le ${dayAndTime(lastLogIn)}` : 'pas de connexion depuis 30 jours',
        secondCodeSince ? `second code depuis le ${le(secondCodeSince)}` : 'pas de second code',
        `${sessions.length} session${s(sessions.length)} ouverte${s(sessions.length)}`,
      ].join(' ; '),
    neverLoggedIn: 'ne s’est jamais connecté·e',
    session: ({ begun, seen, demo }: { begun: string; seen: string; demo: boolean }) =>
      `session ouverte le ${dayAndTime(begun)}, vue le ${dayAndTime(seen)}${demo ? ' (démonstration)' : ''}`,
    nowhere: 'aucun pôle ne connaît cette adresse',
    inHub: ({ slug, name, person, roles, organisations }: InHub) =>
      `${slug} (${name}) : ${person}${roles.length > 0 ? `, ${roles.join(', ')}` : ', sans rôle'}${
        organisations > 0 ? ` ; parle pour ${organisations} structure${s(organisations)}` : ''
      }`,
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
