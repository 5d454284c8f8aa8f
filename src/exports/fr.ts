import type { Instant } from '#base/day.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

const n = (figure: unknown): string => Number(figure).toLocaleString('fr-FR')
const s = (figure: unknown): string => (Number(figure) > 1 ? 's' : '')
const until = (at: Instant, timeZone: string): string =>
  new Date(at).toLocaleString('fr-FR', { timeZone, dateStyle: 'long', timeStyle: 'short' })

/** Emporter toutes les données du pôle. */
const fr = {
  problems: {
    'exports.onlyTheCoordination':
      'Toutes les données du pôle, noms et adresses compris, sont emportées par la coordination seule, qui en répond (RGPD, articles 5 et 32). Demandez-lui ce dont vous avez besoin ; vos propres données sont sur « Ce que le pôle sait de moi ».',
    'exports.onlyItsMaker':
      'Ce fichier est à la personne qui l’a demandé : le carnet de bord retient qui emporte les données. Demandez-en un à votre nom, une fois celui-ci terminé.',
    'exports.underWay': 'Un fichier est déjà en train d’être préparé : un seul à la fois. Attendez qu’il soit prêt, ou arrêtez-le.',
    'exports.noRoom': ({ missing }) =>
      `Il n’y a pas assez de place sur le disque : il manque environ ${n(missing)} Mo pour écrire ce fichier sans gêner le reste. Prévenez la personne qui tient l’installation ; rien n’a été commencé.`,
    'exports.over': 'Ce fichier n’est plus là : il a été effacé, ou son temps est passé. Demandez-en un nouveau.',
    'exports.stopped': 'Ce fichier a été arrêté entre-temps : il n’en reste rien.',
  },
  done: {
    'exports.asked': 'C’est parti. Vous pouvez quitter cette page : un courriel vous préviendra.',
    'exports.dropped': 'C’est effacé.',
  },
  nav: { structures: 'Structures', hub: 'Le pôle' },
  exports: {
    title: 'Emporter toutes les données du pôle',
    lead: 'Un fichier avec tout ce que le pôle a ici, lisible sans Cordée : pour changer d’outil, pour archiver, ou parce que ces données sont les vôtres.',
    inside: 'Ce qu’il contient',
    contents: [
      'un fichier CSV par table (structures, personnes, réunions, échanges, temps…), avec le sens de chaque colonne',
      'le carnet de bord, ligne par ligne, avec de quoi vérifier que rien n’a été réécrit',
      'les documents (PV, convocations, pièces) sous leur nom',
      'un fichier LISEZ-MOI (README.txt), en français et en anglais : commencez par lui',
    ],
    notInside:
      'N’y sont pas : les agendas personnels et les courriels qui attendent d’être rangés, que seul·e leur propriétaire emporte ; les connexions et les codes. Pour revenir dans Cordée, c’est une sauvegarde qu’il faut, faite par la personne qui tient l’installation.',
    care: 'Qui a ce fichier a tout',
    careSays:
      'Noms, adresses, échanges, temps passé : gardez-le chiffré, ne l’envoyez pas par courriel, effacez les copies dont vous n’avez plus besoin. Le carnet de bord retient qui a demandé et emporté ces données, et les autres personnes de la coordination en sont prévenues.',
    ask: 'Préparer le fichier',
    askTitle: 'Demander le fichier',
    askSays: (documents: string, days: number) =>
      `Les documents du pôle pèsent ${documents}. Quelques secondes suffisent le plus souvent ; un grand pôle demande quelques minutes. Le fichier reste ici ${days} jours, pour vous seul·e, puis il est effacé.`,
    makingTitle: 'En préparation',
    making: (percent: number) =>
      `${n(percent)} % fait. Vous pouvez quitter cette page : un courriel préviendra la personne qui l’a demandé.`,
    makingBy: (name: string) => `Demandé par ${name}.`,
    progress: 'Avancement',
    refresh: 'Actualiser',
    stop: 'Arrêter',
    readyTitle: 'Prêt',
    ready: (rows: number, documents: number, size: string) =>
      `${n(rows)} ligne${s(rows)} et ${n(documents)} document${s(documents)}, ${size}.`,
    until: (at: string) => `Il reste ici jusqu’au ${at}.`,
    missing: (count: number) =>
      `${n(count)} document${s(count)} manquai${count > 1 ? 'en' : ''}t dans le dossier des données : README.txt dit lesquels. Prévenez la personne qui tient l’installation.`,
    take: 'Télécharger',
    othersOwn: (name: string) => `Demandé par ${name}, qui seul·e peut le télécharger.`,
    drop: 'Effacer ce fichier',
    takenAt: (at: string) => `Téléchargé le ${at}.`,
    takenOn: (at: string) => `téléchargé le ${at}`,
    failedTitle: 'Le fichier n’a pas pu être préparé',
    before: 'Auparavant',
    beforeNone: 'Personne n’a encore emporté les données du pôle.',
    askedOn: (at: string) => `demandé le ${at}`,
    states: { failed: 'n’a pas pu être fait', stopped: 'arrêté', over: 'effacé', making: 'en préparation', ready: 'prêt' },
    size: (megabytes: number) => `${n(megabytes)} Mo`,
  },
  troubles: {
    'exports.full':
      'Le disque s’est rempli en chemin : rien n’a été gardé, et le reste du pôle continue. Prévenez la personne qui tient l’installation, puis recommencez.',
    'exports.broken':
      'Une erreur est revenue à chaque essai : rien n’a été gardé. Prévenez la personne qui tient l’installation ; elle peut aussi faire ce fichier par « npx cordee export ».',
    'exports.makerGone':
      'La personne qui l’avait demandé ne coordonne plus le pôle : le fichier n’a pas été gardé. Demandez-en un à votre nom.',
  },
  readyMail: {
    subject: 'Les données du pôle sont prêtes',
    body: ({ name, hub, until: at, zone }: { name: string; hub: string; until: Instant; zone: string }) =>
      `Bonjour ${name},\n\nLe fichier avec toutes les données de ${hub} est prêt. Pour le télécharger : « Structures », « Le pôle », puis « Emporter toutes les données du pôle ». Votre second code vous sera demandé.\n\nIl reste là jusqu’au ${until(at, zone)}, puis il est effacé. Qui a ce fichier a tout : gardez-le chiffré.\n`,
  },
  askedMail: {
    subject: 'Toutes les données du pôle ont été demandées',
    body: ({ name, who, hub }: { name: string; who: string; hub: string }) =>
      `Bonjour ${name},\n\n${who} vient de demander un fichier avec toutes les données de ${hub}. Si vous l’aviez convenu, vous n’avez rien à faire.\n\nSinon : ouvrez « Structures », « Le pôle », « Emporter toutes les données du pôle », et arrêtez ou effacez ce fichier ; puis appelez ${who}.\n`,
  },
  ownData: {
    askedAt: 'Demandé le',
    madeAt: 'Prêt le',
    takenAt: 'Emporté le',
    exports: {
      title: 'Les données du pôle que vous avez emportées',
      purpose: 'Savoir qui a fait sortir les données du pôle, et quand.',
      basis: 'Intérêt légitime du pôle à protéger les données de toutes et tous (RGPD, articles 5.1.f, 6.1.f et 32).',
      retention: 'Le fichier : 7 jours. Que vous l’ayez demandé : aussi longtemps que le carnet de bord.',
      erasing: 'Les dates restent, sans votre nom.',
    },
  },
} satisfies CapabilityWords & Record<string, unknown>

export default fr
