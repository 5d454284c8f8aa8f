type Values = Record<string, string | number>

/** Documents joined to meetings and their points. */
const fr = {
  problems: {
    'enclosure.whoPrepares':
      'Un document est joint par qui prépare la réunion (coordination, animation) ou par qui apporte le point, pour ce point (règle de Cordée) : confiez-leur le vôtre.',
    'enclosure.nothing': 'Choisissez un fichier sur votre appareil, ou donnez l’adresse d’une page.',
    'enclosure.empty': ({ name }: Values) => `« ${name} » est vide : vérifiez-le sur votre appareil, puis joignez-le à nouveau.`,
    'enclosure.kind': ({ name }: Values) =>
      `« ${name} » n’est pas d’une sorte qui s’ouvre partout sans risque (règle de sécurité) : joignez un PDF, une image (JPEG, PNG, GIF, WebP, HEIC) ou un document bureautique sans macro (Word, Excel, PowerPoint, OpenDocument, RTF). Tout le reste s’enregistre en PDF.`,
    'enclosure.notWhatItSays': ({ name, ending }: Values) =>
      `« ${name} » n’est pas le fichier ${ending} que son nom annonce : ouvrez-le, enregistrez-le à nouveau en ${ending}, puis joignez-le.`,
    'enclosure.httpsOnly':
      'Une adresse jointe commence par https://, pour que personne ne la lise ni ne la change en route (règle de sécurité). Vérifiez-la.',
    'enclosure.noPassword':
      'Un mot de passe ne se partage pas (règle de sécurité), et toute l’instance lirait celui de cette adresse : retirez-le.',
    'enclosure.oneTitle': 'Un seul nom pour plusieurs documents ne les distinguerait pas : laissez ce champ vide, chacun garde le sien.',
    'enclosure.tooMany': ({ max }: Values) =>
      `Une réunion a ${max} documents au plus (règle de Cordée) : au-delà, personne ne les lit. Réunissez-en plusieurs dans un seul PDF, ou donnez l’adresse d’un dossier partagé.`,
    'enclosure.sealed':
      'Le PV est scellé, et ce qui lui est joint ne change plus non plus (règle de Cordée). Joignez ce document à la prochaine réunion.',
    'enclosure.cancelled': 'Cette réunion est annulée : joignez le document à une autre.',
    'enclosure.announced':
      'La convocation est partie avec ce document : il reste, sous ce nom, car il fait partie de ce qui a été annoncé (règle de Cordée). Remplacez-le : les deux sont gardés, avec l’heure.',
    'enclosure.replacedAlready': 'Ce document a déjà été remplacé : rechargez la page, puis remplacez le plus récent.',
    'enclosure.questionWaits':
      'Votre question n’est pas encore à l’ordre du jour d’une réunion : les documents s’y joignent quand elle y est inscrite.',
  },
  done: {
    'enclosure.joined': 'C’est joint.',
    'enclosure.renamed': 'Nom changé.',
    'enclosure.removed': 'Document retiré.',
  },
  pages: {
    enclosures: {
      title: 'Documents',
      ofPoint: ({ title }: Values) => `Documents : ${title}`,
      ofMeeting: 'Pour toute la réunion',
      join: 'Joindre un document',
      joinToAll: 'Joindre un document pour toute la réunion',
      submit: 'Joindre',
      files: 'Fichiers',
      filesHint: 'Un ou plusieurs : PDF, images, documents bureautiques ; 15 Mo au plus en tout.',
      link: 'Ou l’adresse d’une page',
      linkHint: 'Elle commence par https://',
      name: 'Nom affiché',
      nameHint: 'Laissez vide pour garder le nom du fichier.',
      isLink: 'lien',
      afterNotice: 'après la convocation',
      change: 'Renommer ou retirer',
      rename: 'Renommer',
      remove: 'Retirer ce document',
      replace: 'Remplacer',
      replaceSays: 'La convocation est partie : l’ancien reste, avec l’heure de son remplacement.',
      replaced: ({ moment }: Values) => `remplacé le ${moment}`,
      mark: ({ mark }: Values) => `empreinte ${mark}`,
      newPage: 'nouvelle page',
      forQuestion: 'Un document utile à votre question ?',
      forQuestionSays: 'Il sera joint au point de l’ordre du jour, et lu par les membres convoqués.',
    },
    ownEnclosures: {
      title: 'Vos documents de réunion',
      purpose: 'Savoir qui a joint quel document à une réunion.',
      basis: 'Intérêt légitime de l’association à garder la preuve de ses décisions (RGPD, article 6.1.f).',
      retention: 'Aussi longtemps que le pôle garde ses PV : ils disent quels documents ont été présentés.',
      erasing: 'Les documents restent avec la réunion, sans votre nom.',
      document: 'Document',
      what: 'Joint à',
    },
  },
  /** In the mail that convenes. */
  mail: {
    enclosed: 'joint à ce message',
    whole: 'Pour toute la réunion',
    where: ({ address }: Values) =>
      `Les documents se lisent et se téléchargent sur la page de la réunion${address ? ` :\n${address}` : '.'}`,
  },
}

export default fr
