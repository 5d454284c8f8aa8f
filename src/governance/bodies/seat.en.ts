type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) === 1 ? one : several}`

const sources: Record<string, string> = { statutes: 'statutes', internalRules: 'internal rules', usage: 'usage' }

const as = ({ organisations, own }: Values): string =>
  [organisations && `for ${organisations}`, own && 'in your own name'].filter(Boolean).join(' and ')

const en = {
  problems: {
    'seat.organisationsOnly': ({ source, reference }: Values) =>
      `The rules of this body keep its seats for organisations (${[sources[String(source)], reference].filter(Boolean).join(', ')}). Give the seat to an organisation this person represents; or the coordination changes the rules of the body first.`,
    'seat.qualityOfAPerson':
      'An organisation sits as a member or as a partner, the other qualities are those of a person (Cordée’s rule): choose one of the two.',
    'seat.personUnknown': ({ name }: Values) =>
      `The hub knows nobody called “${name}”. Check the spelling, or add this person first from the People page.`,
    'seat.homonyms': ({ name }: Values) => `Several people are called “${name}”. Type the e-mail address of the right one instead.`,
    'seat.personSits': ({ name }: Values) =>
      `${name} already holds a seat of this body in their own name on these days (one person, one voice: Cordée’s rule). End that seat first.`,
    'attendance.inOwnName':
      'This person sits in their own name: nobody comes in their place (Cordée’s rule). Note them as excused, or the other person among the guests.',
    'erase.sits': ({ names }: Values) =>
      `This person still sits in their own name (${names}): these bodies have to know who decides, so the name is still needed (GDPR, article 17.1.a). End that seat, then try again.`,
  },
  pages: {
    seats: {
      qualities: {
        member: 'member',
        projectLeader: 'project leader',
        employee: 'employee',
        citizen: 'inhabitant',
        partner: 'partner',
      },
      quality: 'In what quality',
      says: 'A seat is held by an organisation, which sits through its representatives, or by a person in their own name.',
      ownName: 'in their own name',
      organisationOrPerson: 'Organisation or person',
      representation: 'Representation',
      states: { present: 'present', represented: 'by proxy', excused: 'excused', absent: 'absent' },
      byRight: ({ n }: Values) =>
        Number(n) === 0
          ? 'Every member organisation sits by right, with no seat to give (a general meeting gathers the members of the association: what statutes usually say). The hub counts none today.'
          : `Every member organisation sits by right, with no seat to give: ${n} today (a general meeting gathers the members of the association: what statutes usually say).`,
      seeMembers: 'See the organisations',
      beside: 'Seats given besides',
      give: 'Give organisations a seat',
      givePerson: 'Give a person a seat',
      givePersonSubmit: 'Give this seat',
      name: 'Who sits in their own name?',
      nameHint: 'The name or e-mail address of somebody the hub knows. She speaks and votes for herself: one person, one voice.',
      addPerson: 'Add a person to the hub',
      sit: ({ organisations, persons }: Values) => {
        if (Number(persons) === 0) return many(organisations, 'organisation sits', 'organisations sit')
        if (Number(organisations) === 0) return many(persons, 'person sits in their own name', 'people sit in their own name')
        return `${many(organisations, 'organisation', 'organisations')} and ${many(persons, 'person', 'people')} sit`
      },
      manyVoices: ({ name, n, voices }: Values) =>
        `${name} carries ${n} voices (${voices}): each is counted by itself. If one of them has an interest in what is decided, that is said first.`,
      byVoices: ({ count }: Values) => `by ${many(count, 'voice', 'voices')}`,
      as,
      affirms: ({ name }: Values) => `${name}: I am present at this meeting in my own name.`,
      here: 'I am here, and sign',
      leaving: 'I am leaving',
      comes: 'I am coming after all',
      comesNot: 'I am not coming',
      yours: 'Your turn',
      vote: 'Vote',
      confirms: ({ person }: Values) => `You are ${person} and you confirm it`,
      votesHere: ({ person }: Values) => `I am ${person} and I vote in my own name`,
    },
    ownSeats: {
      title: 'Seats held in your own name',
      purpose: 'Knowing who sits, decides and is convened in a body of the hub.',
      basis: 'Legitimate interest of the hub in proving who takes its decisions (GDPR, article 6.1.f).',
      retention: 'As long as the decisions the person took part in.',
      erasing: 'The seat stays, without a name: it counts in the quorum of meetings that were held.',
      body: 'Body',
      quality: 'Quality',
      from: 'From',
      until: 'Until',
    },
  },
}

export default en
