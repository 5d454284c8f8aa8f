import { isDay } from '#base/day.ts'
import { le } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>

/** « 1er mars 2026 »; anything else as it is. */
const jour = (day: unknown): string => (isDay(String(day)) ? le(day) : String(day))
const several = (n: unknown, one: string, many: string): string => (Number(n) < 2 ? one : `${n} ${many}`)

/** A meeting called a second time, for want of quorum. */
const fr = {
  problems: {
    'recall.needsAQuorum':
      'Une seconde convocation répond à un quorum qui manque : indiquez d’abord le quorum demandé, ou choisissez « Non, rien n’est prévu ».',
    'recall.days': 'Indiquez de 1 à 90 jours entre les deux réunions ; un modèle de statuts de l’État en demande de 8 à 15.',
    'recall.share': 'Indiquez le quorum de la seconde réunion en part des sièges, de plus de zéro à la totalité : par exemple 1 sur 4.',
    'recall.notInTheRules':
      'Les règles de cette instance ne prévoient pas de seconde convocation, et la loi n’en dit rien : préparez une autre réunion, ou ajoutez cette règle si vos statuts la prévoient.',
    'recall.onlyOnce':
      'Cette réunion est déjà une seconde convocation : les règles de cette instance n’en prévoient pas de troisième. Préparez une nouvelle réunion.',
    'recall.already': 'La seconde convocation est déjà préparée : retrouvez-la dans l’agenda.',
    'recall.calledAgain':
      'Une seconde réunion reprend déjà les points restés sans suite (règle de Cordée : rien ne se décide deux fois). Annulez-la d’abord si cette séance doit se rouvrir.',
    'recall.notHeld': 'Ouvrez d’abord la séance et notez qui est là : c’est ce qui constate que le quorum manque.',
    'recall.quorumThere': 'Le quorum est atteint : la séance peut délibérer, il n’y a pas lieu de convoquer à nouveau.',
    'recall.nothingLeft': 'Tous les points annoncés sont réglés : il n’y a rien à reprendre dans une seconde réunion.',
    'recall.agendaLocked':
      'Une seconde convocation reprend l’ordre du jour de la première, ni plus ni moins (règle de Cordée, d’après service-public.fr, F21573). Pour un autre point, préparez une autre réunion.',
    'recall.tooSoon': ({ first, earliest, days }: Values) =>
      `Les règles de cette instance demandent au moins ${several(days, 'un jour', 'jours')} après la première réunion (${jour(first)}) : choisissez le ${jour(earliest)} ou un jour suivant.`,
  },
  done: { 'recall.prepared': 'La seconde convocation est préparée. Relisez la date et le lieu, puis envoyez-la.' },
  pages: {
    secondCall: {
      title: ({ title }: Values) => `${title} (seconde convocation)`,
      way: 'Convoquer une seconde fois, comme vos règles le prévoient.',
      offer: 'Le quorum n’est pas atteint : convoquer une seconde fois',
      offerSays: ({ day, n, quorum }: Values) =>
        `${Number(n) < 2 ? 'Le point qui reste est repris tel quel' : `Les ${n} points qui restent sont repris tels quels`}, le ${day}, ${Number(quorum) ? 'avec le quorum prévu pour une seconde réunion' : 'et aucun quorum n’est alors demandé'}. Le procès-verbal dit qui est venu et ce qui manquait.`,
      call: 'Convoquer une seconde fois',
      closeAndCall: 'Clore la séance et convoquer une seconde fois',
      coordinationCalls: 'La coordination peut la convoquer.',
      isSecond: ({ day }: Values) => `Seconde convocation de la réunion du ${day}, qui n’avait pas son quorum.`,
      agendaIsFirst: 'Son ordre du jour est celui de la première, et ne change plus.',
      carence: 'Procès-verbal de carence',
      nature: 'Nature',
      nothingDecided: 'Faute de quorum, aucune décision n’a été prise.',
      toFirst: 'Voir la première réunion',
      wasCalled: ({ day }: Values) => `Faute de quorum, une seconde réunion est convoquée le ${day}.`,
      isCalled: ({ day }: Values) => `Une seconde réunion est convoquée le ${day}.`,
      toSecond: 'Voir la seconde réunion',
      /** In the mail that convenes. */
      mail: ({ day }: Values) => `C’est la seconde convocation de la réunion du ${day}, qui n’a pas réuni son quorum.`,
      mailFree: ({ cites }: Values) => `Cette fois, aucun quorum n’est demandé${cites ? ` (${cites})` : ''}.`,
      fold: 'Quorum : quand le vérifier, que faire s’il manque',
      field: 'Une seconde convocation est-elle prévue ?',
      fieldHint:
        'La loi n’en dit rien. Un modèle de statuts publié par l’État prévoit de 8 à 15 jours, puis plus de quorum (LEGIARTI000019107400) : suivez les vôtres.',
      choices: {
        none: 'Non, rien n’est prévu',
        free: 'Oui, et la seconde fois aucun quorum n’est demandé',
        share: 'Oui, avec un autre quorum',
      },
      days: 'Au moins',
      daysHint: 'Entre les deux réunions.',
      daysUnit: 'jours',
      num: 'Quorum de la seconde réunion',
      numHint: 'Seulement s’il y en a un : par exemple 1 sur 4.',
      den: 'sur',
      rule: ({ days, num, den }: Values) =>
        `Si le quorum manque, une seconde réunion se tient au moins ${several(days, 'un jour', 'jours')} plus tard, sur le même ordre du jour, ${num ? `avec un quorum de ${num} sur ${den}` : 'sans quorum'}`,
    },
  },
} satisfies Pick<CapabilityWords, 'problems' | 'done'> & Record<string, unknown>

export default fr
