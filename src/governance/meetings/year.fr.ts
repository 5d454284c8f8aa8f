import type { CapabilityWords } from '#platform/i18n/words.ts'
import { fullDay, longDay } from './day-words.ts'

type Values = Record<string, string | number>

/** « 1 réunion », « 11 réunions ». */
const meetings = (n: string | number | undefined): string => `${n} réunion${Number(n) < 2 ? '' : 's'}`

/** The meetings of a year, and dates that are announced. */
const words = {
  problems: {
    'year.noDay': 'Cochez au moins une date : sans date, il n’y a rien à préparer.',
    'year.tooMany': ({ most }: Values) =>
      `Au plus ${most} réunions se préparent à la fois, une par semaine pendant un an (règle de Cordée). Décochez-en, vous ferez le reste ensuite.`,
    'year.dayPassed': ({ day }: Values) =>
      `Le ${fullDay(String(day), 'fr')} n’est plus à venir. Décochez-le, ou préparez cette réunion à part.`,
    'year.dayTaken': ({ day }: Values) => `L’instance se réunit déjà le ${fullDay(String(day), 'fr')}. Décochez cette date.`,
    'year.touched':
      'Une de ces réunions a été modifiée depuis : elles ne se retirent plus ensemble, pour que rien de ce qui y a été écrit ne se perde (règle de Cordée). Annulez celles qui n’auront pas lieu, une à une.',
    'year.alreadyConvened':
      'La convocation est partie : la date est déjà connue. Pour la changer, modifiez la réunion et convoquez de nouveau.',
  },
  done: {
    'year.prepared': 'Les réunions sont préparées. Tant que personne n’y touche, elles se retirent d’un geste.',
    'year.takenBack': 'Les réunions préparées ensemble sont retirées, comme si de rien n’était.',
    'year.announced': 'C’est noté.',
  },
  year: {
    title: 'Préparer les réunions de l’année',
    lead: 'Cochez les dates, un geste prépare tout. L’ordre du jour de chacune se fera en son temps.',
    link: 'Les réunions de l’année',
    rhythms: { monthly: 'chaque mois', twoMonthly: 'tous les deux mois', quarterly: 'tous les trois mois', weekly: 'chaque semaine' },
    ranks: { 1: 'le premier', 2: 'le deuxième', 3: 'le troisième', 4: 'le quatrième', last: 'le dernier' },
    monthly: ({ rank, weekday, rhythm }: Values) => `${rank} ${weekday}, ${rhythm}`,
    weekly: ({ weekday }: Values) => `tous les ${weekday}s`,
    says: ({ habit, until }: Values) => `D’après l’habitude : ${habit}, jusqu’au ${until}.`,
    noHabit: 'Cette instance n’a pas encore d’habitude',
    noHabitSays: 'Dites quel jour elle se réunit : les dates seront proposées.',
    change: 'Changer le rythme ou la fin',
    body: 'Instance',
    rhythm: 'Rythme',
    rank: 'Quel jour du mois',
    weekday: 'Jour de la semaine',
    weeklyHint: 'Sans effet si elle se réunit chaque semaine.',
    until: 'Jusqu’au',
    propose: 'Proposer les dates',
    days: 'Les dates',
    daysHint: 'Les jours fériés (code du travail, L3133-1) et le mois d’août ne sont pas cochés : vous en décidez.',
    none: 'Aucune date à proposer',
    noneSays: 'Toutes les dates de cette période ont déjà leur réunion, ou la période est trop courte.',
    alreadyThere: ({ days }: Values) => `Déjà préparées, laissées de côté : ${days}.`,
    hindrances: {
      august: 'En août',
      meeting: ({ day }: Values) => `Une réunion est déjà prévue le ${day}`,
    },
    holidays: {
      newYear: 'Jour de l’an',
      easterMonday: 'Lundi de Pâques',
      labourDay: 'Fête du Travail',
      victory: 'Victoire de 1945',
      ascension: 'Ascension',
      whitMonday: 'Lundi de Pentecôte',
      national: 'Fête nationale',
      assumption: 'Assomption',
      allSaints: 'Toussaint',
      armistice: 'Armistice de 1918',
      christmas: 'Noël',
    },
    holiday: ({ name }: Values) => `Férié : ${name}`,
    instead: ({ day }: Values) => `Plutôt le ${day}`,
    announce: 'Annoncer ces dates aux membres de l’instance',
    announceHint: 'Ils voient le jour, l’heure et le lieu, dans leur agenda aussi. L’ordre du jour suit avec la convocation.',
    submit: 'Préparer les réunions cochées',
    titleOfDay: ({ day }: Values) => `Réunion du ${day}`,
    prepared: ({ n, body }: Values) =>
      `${meetings(n)} préparée${Number(n) < 2 ? '' : 's'} ensemble (${body}), que personne n’a encore touchée${Number(n) < 2 ? '' : 's'}.`,
    takeBack: 'Tout retirer',
    announced: 'Date retenue',
    announcedSays: 'Date retenue, l’ordre du jour suivra avec la convocation.',
    announcedOn: ({ day }: Values) =>
      `Les membres de l’instance voient la date depuis le ${longDay(String(day), 'fr')}, pas l’ordre du jour.`,
    unannounced: 'Les membres de l’instance ne voient pas encore cette réunion.',
    announceOne: 'Annoncer la date',
    unannounceOne: 'Ne plus l’annoncer',
    moved: ({ day }: Values) => `Déplacée : c’était le ${day}.`,
    tellOff: ({ n }: Values) =>
      `Prévenir par courriel ${Number(n) < 2 ? 'la personne' : `les ${n} personnes`} à qui cette date est annoncée`,
    offSubject: ({ body, when }: Values) => `Date annulée : ${body}, ${when}`,
    off: ({ name, hub, body, when, reason, sender }: Values) =>
      `Bonjour ${name},\n\nLa réunion « ${body} » annoncée pour le ${when} n’aura pas lieu.\n\n${reason}\n\nElle n’avait pas encore été convoquée. Si vous suivez l’agenda du pôle, elle en sort d’elle-même.\n\nÀ bientôt,\n${sender}\n${hub}\n`,
    calledOff: 'Cette date, qui avait été annoncée, est annulée.',
  },
} satisfies CapabilityWords & Record<string, unknown>

export default words
