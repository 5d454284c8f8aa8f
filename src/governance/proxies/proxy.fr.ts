import { isDay } from '#base/day.ts'
import { le } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>
const lines = (value: string | number | undefined): string[] =>
  String(value ?? '')
    .split('\n')
    .filter((line) => line !== '')
const listed = (names: string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`)
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) < 2 ? one : several}`
const jour = (day: unknown): string => (isDay(String(day)) ? le(day) : String(day))

const sources: Record<string, string> = { statutes: 'statuts', internalRules: 'règlement intérieur', charter: 'charte', usage: 'usage' }
/** « statuts, article 9 ». */
const cites = ({ source, reference }: Values): string => [sources[String(source)], reference].filter(Boolean).join(', ')

/** Why a proxy no longer counts, and who is to do what. */
const beyond = (values: Values): string =>
  `Les règles de la séance ${Number(values.most) === 0 ? 'n’admettent plus de pouvoir' : `n’en admettent plus que ${values.most} par structure, dans l’ordre où ils sont reçus`}${values.cites ? ` (${values.cites})` : ''} : ${values.organisation} peut le reprendre et ${Number(values.most) === 0 ? 'venir' : 'choisir une autre structure'}.`

/** Pouvoirs: who carries whose voice. */
const fr = {
  problems: {
    'proxy.notAccepted': (values: Values) =>
      `Les règles de cette instance n’admettent pas les pouvoirs (${cites(values)}). Venez, ou dites que vous ne venez pas ; la règle se change sur la page de l’instance, pas en séance.`,
    'proxy.notConvenedYet':
      'La réunion n’est pas encore convoquée : un pouvoir se donne une fois l’ordre du jour connu (règle de Cordée). Attendez la convocation.',
    'proxy.blank':
      'Dites à quelle structure vous donnez pouvoir : un pouvoir en blanc ne dit pas qui votera, et se conteste (assistant-juridique.fr, procuration). Choisissez-la dans la liste.',
    'proxy.toItself': 'Une structure ne se donne pas pouvoir à elle-même : choisissez-en une autre qui sera là (code civil, article 1984).',
    'proxy.sameTwice': 'La remplaçante est une autre structure que celle qui porte le pouvoir : choisissez-en une autre, ou laissez vide.',
    'proxy.holderSitsNot':
      'Cette structure ne siège pas à cette réunion : un pouvoir se donne à une structure qui y siège (usage, règle de Cordée). Choisissez-en une dans la liste.',
    'proxy.chain': ({ holder }: Values) =>
      `${holder} a donné son propre pouvoir et ne sera pas là : un pouvoir ne se transmet pas (usage ; code civil, article 1994, à moins d’une remplaçante nommée). Choisissez une structure qui vient.`,
    'proxy.carriesOthers': ({ organisation, names }: Values) =>
      `${organisation} porte déjà un pouvoir (${names}), qui ne se transmet pas (usage, règle de Cordée). Que la structure concernée le reprenne d’abord, puis donnez le vôtre.`,
    'proxy.givenAlready': ({ organisation, holder }: Values) =>
      `${organisation} a déjà donné pouvoir à ${holder} : une structure, une voix (règle de Cordée). Reprenez d’abord ce pouvoir, puis donnez-le à une autre.`,
    'proxy.givenJustNow': 'Un pouvoir vient d’être noté pour cette structure : rechargez la page, rien n’est à refaire.',
    'proxy.full': (values: Values) => {
      const free = lines(values.free)
      const choose =
        free.length > 0
          ? `Choisissez parmi celles qui peuvent encore en porter : ${listed(free)}.`
          : 'Plus aucune structure ne peut en porter : venez, ou excusez-vous.'
      return `${values.holder} porte déjà ${Number(values.most) === 1 ? 'le pouvoir' : 'les pouvoirs'} de ${listed(lines(values.carried))} : ${many(values.most, 'pouvoir', 'pouvoirs')} au plus par structure (règles de l’instance : ${cites(values)}), dans l’ordre où ils sont reçus. ${choose}`
    },
    'proxy.late': (values: Values) =>
      `Un pouvoir est reçu ${values.by === 'eve' ? 'au plus tard la veille de la réunion' : 'avant l’ouverture de la séance'} du ${jour(values.day)} (règles de l’instance : ${cites(values)}). Celui-ci arrive trop tard : venez, ou excusez-vous.`,
    'proxy.notYetReceived': 'Ce jour n’est pas encore passé : notez le pouvoir quand il est arrivé.',
    'proxy.votedAlready': ({ organisation }: Values) =>
      `La voix de ${organisation} est déjà dans le vote ouvert : ce qui est voté avec un pouvoir l’est au nom de qui l’a donné (code civil, article 1998). Attendez la clôture de ce vote, puis reprenez-le.`,
    'proxy.onlyItsHolderRefuses':
      'Seule la structure qui doit porter un pouvoir peut le refuser (code civil, article 1984 : un mandat s’accepte). Demandez-le à une personne qui parle pour elle, ou à qui l’a donné de le reprendre.',
    'proxy.tooLateToRefuse':
      'La séance est ouverte : un pouvoir se refuse avant (règle de Cordée, pour que qui l’a donné puisse en choisir une autre). Demandez à qui l’a donné de le reprendre.',
    'proxy.mostAtOnce':
      'De 1 à 20 pouvoirs par structure : au-delà, une seule pourrait décider pour toutes. Choisissez « pas admis » pour n’en accepter aucun.',
  },
  done: {
    'proxy.given': 'Le pouvoir est noté. Il se reprend à tout moment.',
    'proxy.takenBack': 'Le pouvoir est repris.',
    'proxy.refused': 'Le pouvoir est refusé. La structure qui l’avait donné en est prévenue par courriel.',
  },
  pages: {
    proxy: {
      title: 'Pouvoirs',
      received: 'Pouvoirs reçus',
      nothing: 'Aucun pouvoir reçu',
      nothingSays: 'Une structure qui ne vient pas peut donner pouvoir à une autre, depuis la page de la réunion ou sur papier.',
      none: 'Les règles de cette instance n’admettent pas les pouvoirs.',
      rule: ({ most, by }: Values) =>
        `Pouvoirs : ${most} au plus par structure, reçus ${by === 'eve' ? 'au plus tard la veille de la réunion' : 'avant l’ouverture de la séance'}.`,
      quorumRule: ({ num, den }: Values) =>
        `Quorum : ${Number(num) === 1 ? '1 siège' : `${num} sièges`} sur ${den} ${Number(num) === 1 ? 'doit être présent ou représenté' : 'doivent être présents ou représentés'}.`,
      until: ({ day, by }: Values) => (by === 'eve' ? `Dernier jour : ${jour(day)}.` : ''),
      gauge: ({ present, represented, of }: Values) =>
        `${Number(present) + Number(represented)} sur ${of} : ${many(present, 'présente', 'présentes')}, ${many(represented, 'représentée', 'représentées')}`,
      split: ({ present, represented }: Values) =>
        `${many(present, 'présente', 'présentes')}, ${many(represented, 'représentée', 'représentées')} par pouvoir`,
      giver: 'Qui donne pouvoir',
      holder: 'À quelle structure',
      holderHint: 'Elle votera en votre nom. Seules celles qui peuvent encore en porter sont proposées.',
      holderPaperHint: 'Celle dont le nom est écrit sur le papier. Seules celles qui peuvent encore en porter sont proposées.',
      holderHead: 'Qui le porte',
      substitute: 'À défaut, à',
      substituteHint: 'Elle le porte si la première n’est pas là ou s’en va.',
      substituteHead: 'À défaut',
      instructions: 'Ce que vous demandez de voter',
      instructionsHint: 'Lu par la structure qui porte le pouvoir et par la coordination, par personne d’autre.',
      more: 'Remplaçante, consignes de vote',
      choose: 'Choisir',
      nobody: 'Personne',
      give: 'Donner pouvoir',
      note: 'Noter ce pouvoir',
      noteOne: 'Noter un pouvoir reçu sur papier',
      giveFor: ({ organisation }: Values) => `Donner le pouvoir de ${organisation}`,
      nobodyLeft: 'Plus aucune structure ne peut porter de pouvoir : venez, ou excusez-vous.',
      comesNot: 'Je ne viens pas : donner pouvoir à…',
      takeBack: 'Reprendre ce pouvoir',
      shown: ({ n, of }: Values) => `${n} sur ${of}`,
      refuse: 'Refuser ce pouvoir',
      beyond: 'Un de trop',
      beyondTitle: 'Des pouvoirs dépassent les règles de cette séance',
      beyondSays: (values: Values) => `${values.organisation}, pouvoir donné à ${values.holder}. ${beyond(values)}`,
      beyondRow: beyond,
      mail: {
        given: {
          subject: ({ organisation, body }: Values) => `${organisation} vous donne pouvoir : ${body}`,
          body: ({ name, organisation, holder, body, when, link, hub }: Values) =>
            `Bonjour ${name},\n\n${organisation} donne pouvoir à ${holder} pour la réunion « ${body} » du ${when}. En séance, vous porterez sa voix en plus de la vôtre.\n\n${link ? `Ce qu’elle vous demande de voter, s’il y a lieu, se lit ici :\n${link}` : 'Ce qu’elle vous demande de voter, s’il y a lieu, se lit sur la page de la réunion, à « Pouvoirs ».'}\n\nSi vous ne pouvez pas le porter, refusez-le sur cette même page avant l’ouverture de la séance : ${organisation} sera prévenue et pourra choisir une autre structure.\n\nÀ bientôt,\n${hub}\n`,
        },
        refused: {
          subject: ({ holder, body }: Values) => `${holder} ne portera pas votre pouvoir : ${body}`,
          body: ({ name, organisation, holder, body, when, until, link, hub }: Values) =>
            `Bonjour ${name},\n\n${holder} ne peut pas porter le pouvoir de ${organisation} pour la réunion « ${body} » du ${when}. Personne ne porte donc votre voix.\n\nVenez, ou donnez pouvoir à une autre structure, au plus tard le ${jour(until)}${link ? ` :\n${link}` : '.'}\n\nÀ bientôt,\n${hub}\n`,
        },
      },
      givenTo: ({ holder }: Values) => `Pouvoir donné à ${holder}.`,
      carries: ({ names }: Values) => `Porte ${lines(names).length === 1 ? 'le pouvoir' : 'les pouvoirs'} de ${listed(lines(names))}.`,
      carriedBy: ({ organisation, holder }: Values) => `${organisation}, pouvoir donné à ${holder}`,
      given: ({ holder }: Values) => `pouvoir donné à ${holder}`,
      to: ({ holder }: Values) => `pouvoir à ${holder}`,
      orElse: ({ name }: Values) => `à défaut ${name}`,
      on: 'reçu le',
      onPaper: 'sur papier',
      fromAccount: 'depuis son compte',
      asks: 'Consignes :',
      ready: 'En attente de la séance',
      stands: {
        counts: 'Compte',
        sleeps: 'En sommeil : elle est là',
        waits: 'Attend qui le porte',
        takenBack: 'Repris',
        refused: 'Refusé',
      },
      receivedOn: 'Reçu le',
      by: 'Donné par',
      takenBackOn: 'Repris le',
      all: ({ n }: Values) => (Number(n) === 0 ? 'Pouvoirs' : `Pouvoirs reçus : ${n}`),
      form: {
        summary: 'Pouvoirs',
        accepted: 'Une structure absente peut-elle donner pouvoir ?',
        acceptances: { no: 'Pas admis', yes: 'Admis' },
        most: 'Par structure qui les porte, au plus',
        mostHint: 'Un pouvoir de plus est refusé, dans l’ordre où ils sont reçus.',
        by: 'Reçus au plus tard',
        deadlines: { eve: 'La veille de la réunion', opening: 'À l’ouverture de la séance' },
        quorumCount: 'Le quorum compte',
        quorumCounts: { present: 'Les présentes seulement', 'present+represented': 'Les présentes et les représentées' },
      },
    },
    ownProxies: {
      title: 'Pouvoirs donnés ou notés',
      purpose: 'Savoir qui porte la voix de qui dans une réunion.',
      basis: 'Intérêt légitime du pôle à prouver qui prend ses décisions (RGPD, article 6.1.f).',
      retention: 'Aussi longtemps que les décisions de la réunion.',
      erasing: 'Le pouvoir reste, sans nom : il compte dans le quorum des décisions prises.',
      text: 'Consignes',
      kinds: { gave: 'pouvoir donné', noted: 'pouvoir noté', tookBack: 'pouvoir repris', refused: 'pouvoir refusé' },
    },
  },
} satisfies Pick<CapabilityWords, 'problems' | 'done'> & Record<string, unknown>

export default fr
