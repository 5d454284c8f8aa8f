type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) < 2 ? one : several}`

const sources: Record<string, string> = { statutes: 'statuts', internalRules: 'règlement intérieur', usage: 'usage' }

/** « pour La Smalah », « en votre nom », « pour La Smalah et en votre nom ». */
const as = ({ organisations, own }: Values): string =>
  [organisations && `pour ${organisations}`, own && 'en votre nom'].filter(Boolean).join(' et ')

/** Who sits, in what quality, and what is said to somebody who sits in her own name. */
const fr = {
  problems: {
    'seat.organisationsOnly': ({ source, reference }: Values) =>
      `Les règles de cette instance réservent ses sièges aux structures (${[sources[String(source)], reference].filter(Boolean).join(', ')}). Donnez le siège à une structure que cette personne représente ; ou la coordination change d’abord les règles de l’instance.`,
    'seat.qualityOfAPerson':
      'Une structure siège comme membre ou comme partenaire, les autres qualités sont celles d’une personne (règle de Cordée) : choisissez l’une des deux.',
    'seat.personUnknown': ({ name }: Values) =>
      `Le pôle ne connaît personne du nom de « ${name} ». Vérifiez l’écriture, ou ajoutez d’abord cette personne depuis la page Personnes.`,
    'seat.homonyms': ({ name }: Values) =>
      `Plusieurs personnes portent le nom de « ${name} ». Écrivez plutôt l’adresse électronique de la bonne.`,
    'seat.personSits': ({ name }: Values) =>
      `${name} occupe déjà un siège de cette instance en son nom à ces dates (une personne, une voix : règle de Cordée). Terminez d’abord ce siège.`,
    'attendance.inOwnName':
      'Cette personne siège en son nom : personne ne vient à sa place (règle de Cordée). Notez-la excusée, ou l’autre personne parmi les invité·es.',
    'erase.sits': ({ names }: Values) =>
      `Cette personne siège encore en son nom (${names}) : ces instances ont besoin de savoir qui décide, son nom leur reste nécessaire (RGPD, article 17.1.a). Mettez fin à son siège, puis recommencez.`,
  },
  pages: {
    seats: {
      qualities: {
        member: 'membre',
        projectLeader: 'porteur·se de projet',
        employee: 'salarié·e',
        citizen: 'habitant·e',
        partner: 'partenaire',
      },
      quality: 'En quelle qualité',
      says: 'Un siège est tenu par une structure, qui siège par ses représentantes et représentants, ou par une personne en son nom.',
      ownName: 'en son nom',
      organisationOrPerson: 'Structure ou personne',
      representation: 'Représentation',
      /** Of an organisation « présente », of a person « présent·e ». */
      states: { present: 'présent·e', represented: 'par pouvoir', excused: 'excusé·e', absent: 'absent·e' },
      byRight: ({ n }: Values) =>
        Number(n) === 0
          ? 'Toute structure adhérente y siège de droit, sans qu’on lui donne de siège (l’assemblée réunit les membres de l’association : usage des statuts). Le pôle n’en compte aucune aujourd’hui.'
          : `Toute structure adhérente y siège de droit, sans qu’on lui donne de siège : ${n} aujourd’hui (l’assemblée réunit les membres de l’association : usage des statuts).`,
      seeMembers: 'Voir les structures',
      beside: 'Sièges donnés à part',
      give: 'Donner un siège à des structures',
      givePerson: 'Donner un siège à une personne',
      givePersonSubmit: 'Donner ce siège',
      name: 'Qui siège en son nom ?',
      nameHint:
        'Le nom ou l’adresse électronique d’une personne que le pôle connaît. Elle parle et vote pour elle-même : une personne, une voix.',
      addPerson: 'Ajouter une personne au pôle',
      sit: ({ organisations, persons }: Values) => {
        if (Number(persons) === 0) return many(organisations, 'structure siège', 'structures siègent')
        if (Number(organisations) === 0) return many(persons, 'personne siège en son nom', 'personnes siègent en leur nom')
        return `${many(organisations, 'structure', 'structures')} et ${many(persons, 'personne', 'personnes')} siègent`
      },
      manyVoices: ({ name, n, voices }: Values) =>
        `${name} porte ${n} voix (${voices}) : chacune se compte à part. Si l’une a un intérêt dans ce qui se décide, cela se dit avant.`,
      byVoices: ({ count }: Values) => `par ${count} voix`,
      as,
      affirms: ({ name }: Values) => `${name} : je suis présent·e à cette réunion en mon nom.`,
      here: 'J’arrive et je signe',
      leaving: 'Je pars',
      comes: 'Je viendrai finalement',
      comesNot: 'Je ne viendrai pas',
      yours: 'À vous',
      vote: 'Votez',
      confirms: ({ person }: Values) => `Vous êtes ${person} et vous le confirmez`,
      votesHere: ({ person }: Values) => `Je suis ${person} et je vote en mon nom`,
    },
    ownSeats: {
      title: 'Sièges tenus en votre nom',
      purpose: 'Savoir qui siège, décide et est convoqué dans une instance du pôle.',
      basis: 'Intérêt légitime du pôle à prouver qui prend ses décisions (RGPD, article 6.1.f).',
      retention: 'Aussi longtemps que les décisions auxquelles la personne a pris part.',
      erasing: 'Le siège reste, sans nom : il compte dans le quorum des réunions tenues.',
      body: 'Instance',
      quality: 'Qualité',
      from: 'Depuis le',
      until: 'Jusqu’au',
    },
  },
}

export default fr
