type Values = Record<string, string | number>
/** Names one a line: « Ana, Luc et Zoé ». */
const listed = (names: string | number | undefined): string => {
  const lines = String(names).split('\n')
  return lines.length < 2 ? lines.join('') : `${lines.slice(0, -1).join(', ')} et ${lines.at(-1)}`
}
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) < 2 ? one : several}`

/** The attendance sheet and its signatures; who signs the PV. */
const fr = {
  problems: {
    'signature.nothing':
      'Sur l’écran de la séance, chacune signe elle-même (une feuille d’émargement prouve le quorum) : dessinez la signature, ou écrivez votre nom.',
    'signature.tooShort': 'Ce trait est trop court pour une signature. Effacez-le et signez en plus grand, ou écrivez votre nom.',
    'signature.tooLong': 'Cette signature est trop longue pour être gardée. Effacez-la et signez plus simplement, ou écrivez votre nom.',
    'signature.notAPath': 'Cette signature n’a pas pu être lue. Effacez-la et recommencez, ou écrivez votre nom.',
    'signature.arriveFirst': 'On signe une fois arrivée : notez d’abord l’arrivée de cette personne pour cette structure.',
    'signature.onlyYourself':
      'Une signature dit qui signe (code civil, article 1367) : depuis votre compte, vous signez pour vous-même. Proposez aux autres de signer depuis leur téléphone, ou sur l’écran de la séance.',
    'signature.already': 'Cette personne a déjà signé pour cette structure : une signature suffit, même si elle sort et revient.',
    'scan.nothing': 'Choisissez le fichier : une photo ou un PDF de la feuille signée.',
    'scan.kind':
      'Ce fichier n’est ni un PDF, ni une photo JPEG ou PNG : ce sont les formats que chacun pourra relire. Enregistrez-le autrement.',
    'scan.already': 'Ce fichier est déjà joint. Choisissez la page suivante.',
    'scan.tooMany': ({ most }: Values) =>
      `Une feuille tient en ${most} fichiers au plus (règle de Cordée). Retirez-en un, ou réunissez les pages en un PDF.`,
    'governance.keepersJoinTheSheet':
      'La feuille signée se joint par la personne qui anime la séance, le secrétariat ou la coordination (règle de Cordée). Remettez-la à l’une d’elles.',
    'signatory.tooMany': ({ most }: Values) => `Un PV se signe à ${most} au plus (règle de Cordée) : gardez-en moins.`,
    'signatory.wasNotThere':
      'Qui signe un PV était à la réunion, pour une structure ou pour la coordination (règle de Cordée) : choisissez parmi ces personnes.',
    'signatory.theySeal': ({ people }: Values) =>
      `La séance a désigné qui signe ce PV : ${people}. Demandez à chacune de ces personnes de le signer depuis son compte, ou joignez l’exemplaire papier signé : il sera alors scellé.`,
    'signatory.noneNamed':
      'La séance n’a désigné personne pour signer : le PV est alors signé, d’usage, par son animation et son secrétariat (assistant-juridique.fr). Prévenez-les s’il est prêt.',
    'signatory.signed': 'Vous avez déjà signé ce PV tel qu’il est.',
    'signatory.textChanged':
      'Le PV a changé pendant que vous le lisiez, et on ne signe que ce qu’on a lu (règle de Cordée). Relisez-le, puis signez.',
    'signatory.paperDay': 'Le PV papier se signe après la séance, et au plus tard aujourd’hui : vérifiez la date.',
    'governance.onlyTheNamedSign':
      'Seules les personnes que la séance a désignées signent ce PV, chacune depuis son compte (règle de Cordée). Prévenez-les s’il est prêt.',
    'governance.coordinatorNotesPaper': 'La coordination joint l’exemplaire papier signé (règle de Cordée). Remettez-le-lui.',
    'erase.signsMinutes': ({ names }: Values) =>
      `Cette personne est désignée pour signer un PV qui n’est pas scellé (${names}) : son nom y reste nécessaire (RGPD, article 17.1.a). Joignez l’exemplaire papier signé, ou faites désigner quelqu’un d’autre, puis recommencez.`,
  },
  done: {
    'signature.kept': 'C’est signé.',
    'scan.kept': 'La feuille signée est jointe.',
    'scan.dropped': 'Le fichier est retiré, et effacé.',
    'signatory.named': 'C’est noté : une décision d’ordre, qui figurera au PV.',
    'signatory.signed': 'Votre signature est notée.',
  },
  pages: {
    signing: {
      title: 'Feuille d’émargement',
      lead: ({ body, day }: Values) => `${body}, ${day}. Chacune signe sa présence sur son téléphone, ou ici à la main.`,
      print: 'Imprimer (PDF)',
      signed: 'a signé',
      ways: {
        own: ({ time }: Values) => `a signé depuis son compte à ${time}`,
        pad: ({ time }: Values) => `a signé à la main à ${time}`,
        typed: ({ time }: Values) => `a écrit son nom à ${time}`,
      },
      handOf: ({ name }: Values) => `Signature de ${name}`,
      handsKept:
        'Vous voyez les signatures manuscrites parce que vous tenez la séance ou coordonnez le pôle. Les autres voient qui a signé, et quand.',
      handsHidden:
        'Les signatures manuscrites des autres ne se voient que par l’animation, le secrétariat et la coordination (minimisation, RGPD, article 5.1.c).',
      sign: 'Je signe ma présence',
      byHand: 'Signer plutôt à la main',
      signHere: ({ name }: Values) => `${name} signe ici`,
      affirms: ({ name, organisation }: Values) => `${name} : je suis présente à cette réunion pour ${organisation}.`,
      pad: 'Signez avec le doigt ou la souris',
      clear: 'Effacer',
      typed: 'Ou écrivez votre nom',
      typedHint: 'De votre main, sur ce clavier : il vaut signature sur la feuille.',
      keep: 'Signer',
      paper: 'Feuille signée sur papier',
      paperSays:
        'Imprimez la feuille, faites-la signer, photographiez-la : elle est gardée avec son empreinte, que le PV cite. Elle se remplace jusqu’au sceau.',
      paperJoined: ({ n }: Values) =>
        `${many(n, 'fichier est joint', 'fichiers sont joints')} : l’animation, le secrétariat et la coordination le lisent.`,
      noScan: 'Rien n’est joint pour l’instant.',
      fingerprint: 'Empreinte',
      drop: 'Retirer',
      join: 'Joindre',
      file: 'Photo ou PDF',
      fileHint: 'PDF, JPEG ou PNG, 15 Mo au plus. Un fichier à la fois, une page ou plusieurs.',
    },
    signatory: {
      named: ({ people }: Values) => `Signent le PV, d’un commun accord : ${people}.`,
      byDefault: 'Le PV est signé par l’animation et le secrétariat.',
      name: 'Désigner qui signe le PV',
      change: 'Désigner d’autres personnes',
      who: 'Qui signe le PV ?',
      whoHint: 'Parmi celles et ceux qui sont venus. Personne de coché : l’animation et le secrétariat.',
      agree: 'Accord de tous : noter',
      title: 'Signatures',
      says: 'La séance a désigné qui signe. Le PV est scellé dès que toutes les signatures y sont.',
      signedOn: ({ day }: Values) => `a signé le ${day}`,
      signedOnPaper: ({ day }: Values) => `a signé sur papier le ${day}`,
      signedBefore: 'a signé avant un changement : à relire',
      waits: 'signature attendue',
      keepersFirst: 'Le PV nomme qui a animé et qui a tenu le secrétariat : indiquez-le avant que l’on signe.',
      toKeepers: 'Indiquer',
      sign: 'Relu, je signe',
      signSays:
        'Vous signez ce PV tel qu’il est affiché. S’il change ensuite, votre signature ne vaut plus et vous serez invitée à relire.',
      onPaper: 'Le PV a été signé sur papier',
      paperSays: 'Toutes les personnes désignées ont signé l’exemplaire imprimé : joignez-le, le PV est scellé.',
      paperOn: 'Signé le',
      paperFile: 'L’exemplaire signé',
      paperHint: 'PDF, JPEG ou PNG, 15 Mo au plus.',
      paperSeal: 'Joindre et sceller le PV',
      readPaper: 'Lire l’exemplaire signé sur papier',
      screen: ({ signed, came }: Values) =>
        `Feuille d’émargement : ${many(signed, 'structure', 'structures')} sur ${came} ${Number(signed) < 2 ? 'a' : 'ont'} signé à l’écran.`,
      scanned: ({ prints }: Values) => `Feuille d’émargement signée sur papier, empreinte ${prints}`,
      decided: ({ time, people }: Values) =>
        `À ${time}, la séance désigne ${listed(people)} pour signer le procès-verbal, d’un commun accord.`,
    },
    ownSignatures: {
      at: 'Le',
      what: 'Quoi',
      hand: 'Votre main',
      kinds: {
        own: 'présence signée depuis votre compte',
        pad: 'présence signée à la main',
        typed: 'présence signée de votre nom',
        named: 'désignation pour signer un PV',
        minutes: 'signature d’un PV',
        scan: 'feuille signée jointe par vous',
        paper: 'PV signé sur papier, joint par vous',
        namedBy: 'désignation notée par vous',
      },
      hands: {
        title: 'Vos signatures de présence',
        purpose: 'Prouver qui était là quand le quorum a été compté.',
        basis: 'Intérêt légitime de l’association à tenir des délibérations valables, selon ses statuts (RGPD, article 6.1.f).',
        retention: 'Aussi longtemps que le PV de la réunion. Seuls l’animation, le secrétariat et la coordination voient votre main.',
        erasing: 'Vos signatures à l’écran sont effacées. Les heures d’arrivée et de départ restent, sans votre nom.',
      },
      signings: {
        title: 'Les PV que vous signez, les feuilles que vous joignez',
        purpose: 'Savoir qui a été désigné pour signer, qui a signé, et qui a joint l’exemplaire papier.',
        basis: 'Intérêt légitime de l’association à prouver ses délibérations (RGPD, article 6.1.f).',
        retention: 'Aussi longtemps que le PV de la réunion.',
        erasing:
          'Un PV scellé et la feuille signée sur papier restent tels quels, nom compris : ils font foi de ce qui a été décidé (RGPD, article 17.3, b et e).',
      },
    },
  },
}

export default fr
