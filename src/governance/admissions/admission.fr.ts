type Values = Record<string, string | number>

/** Applications for membership, as the body that decides them reads them. */
const fr = {
  problems: {
    'admission.beforeTheMeeting':
      'Une adhésion ne commence pas avant d’être décidée (règle de Cordée) : indiquez le jour de la réunion ou un jour suivant, ou laissez vide.',
    'admission.notAGroup':
      'Un groupe de travail prépare et ne décide pas (règle de Cordée) : confiez les adhésions à un conseil, une assemblée ou un comité.',
    'admission.tooFar': 'C’est dans plus d’un an. Vérifiez l’année.',
    'admission.withdrawn': 'La structure a retiré sa demande : il n’y a plus rien à en noter.',
  },
  done: {
    'admission.noted': 'C’est noté, le PV le dira.',
    'admissions.given': 'Cette instance décide désormais des adhésions.',
  },
  pages: {
    admission: {
      decidedOn: 'Décision sur sa demande d’adhésion',
      point: ({ name }: Values) => `Admission : ${name}`,
      text: ({ name, day, sponsors }: Values) =>
        `${name} est admise comme membre du pôle.\n\nDemande reçue le ${day}${sponsors ? `, parrainée par ${sponsors}` : ''}.`,
      why: ({ day, sponsors }: Values) =>
        `Demande reçue le ${day}${sponsors ? `, parrainée par ${sponsors}` : ', sans parrainage pour l’instant'}.`,
      toConfirm: ({ name }: Values) => `${name} (à confirmer)`,
      and: ' et ',
      title: 'La demande',
      read: 'Lire la demande',
      organisation: 'Structure',
      by: 'Par',
      charter: 'A lu les engagements de la charte.',
      charterUnread: 'N’a pas encore dit avoir lu les engagements de la charte.',
      withdrawn: 'La structure a retiré sa demande : ce point est sans objet.',
      admitted: ({ name, day }: Values) => `${name} est membre à compter du ${day}.`,
      refused: 'La demande est refusée.',
      from: 'Membre à compter du',
      fromHint: 'Laissez vide pour le jour de la décision.',
      change: 'Choisir un autre premier jour',
      reason: 'Motif du refus',
      reasonHint: 'Tel qu’il est dit à la structure. Il figure au PV.',
      keep: 'Noter',
      welcome: ({ name }: Values) => `Accueillir ${name}`,
      noteWelcome: ({ name }: Values) => `Noter l’action « Accueillir ${name} »`,
      welcomeSays: ({ who, day }: Values) => `Pour ${who}, d’ici le ${day}.`,
      minutes: {
        admitted: ({ name, day }: Values) => `${name} est membre à compter du ${day}.`,
        refused: ({ reason }: Values) => `Motif du refus : ${reason}`,
      },
      states: {
        adopted: 'admise',
        rejected: 'refusée',
        notAdopted: 'pas adoptée',
        adjourned: 'reportée',
        withdrawn: 'proposition retirée',
      },
      body: 'Adhésions',
      decides: 'Cette instance décide des adhésions : les demandes reçues sont proposées à son ordre du jour.',
      give: 'Confier les adhésions à cette instance',
    },
  },
}

export default fr
