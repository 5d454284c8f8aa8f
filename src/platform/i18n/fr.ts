import type { CapabilityWords } from './words.ts'

/** What the platform itself has to say: input, requests, log-in of the whole house. */
const fr = {
  problems: {
    'input.required': 'Ce champ est à remplir.',
    'input.tooLong': ({ max }) => `Texte trop long : ${max} caractères au plus.`,
    'input.control': 'Le texte contient un caractère invisible qui ne peut pas être gardé. Retapez-le ou collez-le « sans mise en forme ».',
    'input.notADay': 'Indiquez une date, par exemple 12/03/2026.',
    'input.notATime': 'Indiquez une heure, par exemple 18:00.',
    'input.notANumber': 'Indiquez un nombre entier.',
    'input.tooSmall': ({ min }) => `Le plus petit nombre possible ici est ${min}.`,
    'input.tooLarge': ({ max }) => `Le plus grand nombre possible ici est ${max}.`,
    'input.notAChoice': 'Choisissez une des réponses proposées.',
    'input.notAnEmail': 'Cette adresse n’a pas la forme d’une adresse électronique (nom@exemple.fr).',
    'input.notAPhone':
      'Ce n’est pas un numéro de téléphone : en France il a dix chiffres (06 12 34 56 78), à l’étranger il commence par + (plan de numérotation de l’Arcep).',
    'input.notALink': 'Cette adresse doit commencer par https:// (ou http://), par exemple https://visio.exemple.fr/salle.',
    'input.notAnId': 'Cette référence n’existe pas.',
    'input.notAFile': 'Choisissez un fichier sur votre appareil : rien de lisible n’est arrivé ici.',
    'input.tooMany': ({ max }) => `Pas plus de ${max} à la fois.`,
    'input.unknownField': 'Ce champ n’existe pas dans ce formulaire.',
    'input.invalid': 'Cette valeur ne convient pas ici.',
    'request.keyUsed':
      'Ce formulaire a déjà été envoyé avec un autre contenu. Rechargez la page pour voir ce qui a été enregistré, puis recommencez si besoin.',
    'request.foreignOrigin':
      'Cet envoi vient d’un autre site : rien n’a été enregistré. Revenez sur la page et envoyez le formulaire depuis celle-ci.',
    'request.tooLarge': ({ max }) => `L’envoi est trop volumineux (${max} Mo au plus) : rien n’a été enregistré.`,
    'request.unreadable': 'L’envoi n’a pas pu être lu : son format n’est pas celui annoncé. Rien n’a été enregistré.',
    'request.tooManyFields': 'Ce formulaire contient trop de champs pour être lu.',
    'request.notSo':
      'Cette adresse ne reçoit pas ce genre de demande : rien n’a été enregistré. Revenez à la page et utilisez ses boutons.',
    'request.secondFactor': 'Votre rôle demande un second code de connexion. Saisissez-le pour continuer.',
    'request.proveFirst': ({ minutes }) =>
      `Votre second code date de plus de ${minutes} minutes : pour ce geste, tapez-le de nouveau (bouton « Taper mon second code »). Rien n’a été fait.`,
    'request.expired':
      'Votre session a pris fin pendant que vous écriviez : rien n’a été enregistré. Copiez votre texte ci-dessous, reconnectez-vous, puis collez-le.',
    'request.logIn': 'Connectez-vous pour continuer.',
    'request.absent': 'Cette page n’existe pas, ou elle n’est pas ouverte à votre compte.',
    'request.tooOften': ({ seconds }) =>
      `Cette adresse est lue trop souvent : réessayez dans ${seconds} secondes. Un agenda se relit une fois par heure.`,
    'request.busy': 'La base de données ne répond pas pour le moment. Réessayez dans une minute.',
    'request.full':
      'Il n’y a plus de place sur le disque du serveur : rien n’a été enregistré. Gardez votre texte et réessayez dans quelques minutes ; si cela dure, prévenez la personne qui tient l’installation.',
    'start.diskFull': ({ folder }) =>
      `PostgreSQL ne démarre pas : il n’y a plus de place sur le disque de ${folder}. Libérez-en (au moins 100 Mo) ; rien de ce qui a été enregistré n’est perdu.`,
    'start.ownerRight': ({ role }) =>
      `Cordée ne démarre pas : il manque un droit au propriétaire de la base, qui lit d’un pôle à l’autre (connexion, sauvegarde). Comme administrateur·rice de PostgreSQL : ALTER ROLE ${role} BYPASSRLS CREATEROLE;`,
    'start.noDatabase':
      'Cordée ne démarre pas : la base de données indiquée par DATABASE_URL ne répond pas. Vérifiez l’adresse et que le serveur est en marche.',
    'start.migrationChanged': ({ name }) =>
      `La migration ${name} a été modifiée depuis qu’elle a été appliquée à cette base : une migration ne change jamais. Rétablissez le fichier d’origine (git checkout), et écrivez-en une nouvelle.`,
    'request.failed': ({ reference }) => `L’action n’a pas été enregistrée. Référence de l’incident : ${reference}.`,
    'sheet.format': 'Une liste s’exporte en CSV (?format=csv) ou en classeur (?format=xlsx).',
    'sheet.tooLong': ({ most }) =>
      `Cette liste dépasse ${Number(most).toLocaleString('fr-FR')} lignes : c’est trop pour un classeur. Exportez-la en CSV, qui n’a pas de limite, ou réduisez-la par une recherche.`,
  },
  done: {},
} satisfies CapabilityWords

export default fr
