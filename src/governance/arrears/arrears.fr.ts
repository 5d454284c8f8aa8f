import { isDay } from '#base/day.ts'
import { le } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>
const lines = (value: string | number | undefined): string[] =>
  String(value ?? '')
    .split('\n')
    .filter((line) => line !== '')
const listed = (names: string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`)
const jour = (day: unknown): string => (isDay(String(day)) ? le(day) : String(day))
const from = (cites: unknown): string => (cites ? ` (${cites})` : '')

/** Dues that are not paid, and what the rules of a body make of it. */
const fr = {
  problems: {
    'arrears.noVote':
      'Les règles de cette instance disent qu’une structure non à jour de sa cotisation ne vote pas. Elle est entendue comme les autres. Réglez la cotisation auprès de la trésorerie : elle votera aux votes ouverts ensuite.',
    'arrears.suspended':
      'L’adhésion de cette structure est suspendue : elle n’a pas de voix jusqu’à la fin de sa suspension (vos statuts). La lettre qu’elle a reçue dit jusqu’à quand et quel recours elle a : lisez-la.',
  },
  pages: {
    arrears: {
      fold: 'Cotisation en retard : la structure vote-t-elle ?',
      field: 'Une structure non à jour de sa cotisation vote-t-elle ?',
      fieldHint:
        'Si vos statuts n’en disent rien, elle est convoquée et vote tant que sa radiation n’est pas prononcée (communesetassociations.com, 137157).',
      choices: { none: 'Oui, les textes n’en disent rien', noVote: 'Non, nos textes disent qu’elle ne vote pas' },
      counted: 'Compte-t-elle dans le quorum ?',
      countedHint: 'Si vos textes ne le disent pas : oui, elle reste membre (règle de Cordée).',
      countedChoices: { yes: 'Oui, elle reste membre', no: 'Non, elle sort du calcul' },
      rule: {
        counted: 'Une structure non à jour de sa cotisation, et prévenue, ne vote pas ; elle est entendue et compte dans le quorum',
        out: 'Une structure non à jour de sa cotisation, et prévenue, ne vote pas ; elle est entendue et ne compte pas dans le quorum',
      },
      without: ({ n, names, source }: Values) =>
        `${Number(n) < 2 ? '1 structure non à jour de sa cotisation' : `${n} structures non à jour de leur cotisation`}, sans droit de vote${from(source)} : ${listed(lines(names))}.`,
      paidAt: ({ organisation, time }: Values) => `${organisation} (à jour à ${time}, vote ensuite)`,
      heardCounted: ({ n }: Values): string =>
        Number(n) < 2
          ? 'Entendue comme les autres, elle compte dans le quorum.'
          : 'Entendues comme les autres, elles comptent dans le quorum.',
      heardOut: ({ n }: Values): string =>
        Number(n) < 2
          ? 'Entendue comme les autres, elle ne compte pas dans le quorum.'
          : 'Entendues comme les autres, elles ne comptent pas dans le quorum.',
      /** In the letter and the mail that convene. */
      letter: ({ organisation, year, amount, when, cites }: Values) =>
        `${organisation ? `${organisation} : il` : 'Il'} reste ${amount} à régler de votre cotisation ${year}. Les règles de cette instance${from(cites)} disent qu’une structure non à jour ne vote pas : pour voter, réglez avant l’ouverture de la réunion, ${when}. Vous êtes attendu·e et entendu·e dans tous les cas. Si c’est déjà réglé, merci de ne pas tenir compte de ces lignes.`,
      watch: 'Cotisations à régler avant la réunion',
      late: ({ names, n, cites }: Values) =>
        Number(n) < 2
          ? `${listed(lines(names))} n’a pas encore réglé sa cotisation : sans règlement avant l’ouverture, elle ne votera pas${from(cites)}. Sa convocation le dit, avec le montant.`
          : `${listed(lines(names))} n’ont pas encore réglé leur cotisation : sans règlement avant l’ouverture, elles ne voteront pas${from(cites)}. Leur convocation le dit, avec le montant.`,
      untold: ({ names, n }: Values) =>
        Number(n) < 2
          ? `${listed(lines(names))} n’a pas réglé sa cotisation mais n’en a pas été prévenue : elle votera, car personne ne perd sa voix sans le savoir (règle de Cordée). Remettez-lui sa convocation et notez-le.`
          : `${listed(lines(names))} n’ont pas réglé leur cotisation mais n’en ont pas été prévenues : elles voteront, car personne ne perd sa voix sans le savoir (règle de Cordée). Remettez-leur leur convocation et notez-le.`,
      toDues: 'Voir les cotisations',
      noVoteNow: ({ names, n, cites }: Values) =>
        `${Number(n) < 2 ? 'Sans voix' : `${n} structures sans voix`}, cotisation non à jour${from(cites)} : ${listed(lines(names))}. ${Number(n) < 2 ? 'Elle est entendue' : 'Elles sont entendues'} comme les autres.`,
      settles: ({ organisation }: Values) => `${organisation} a réglé : le noter`,
      badge: 'Sans voix : non à jour',
      noVoice: 'Sans voix',
      suspended: ({ n, names }: Values) =>
        `${Number(n) < 2 ? '1 structure dont l’adhésion est suspendue, sans voix' : `${n} structures dont l’adhésion est suspendue, sans voix`} : ${listed(lines(names))}. ${Number(n) < 2 ? 'Elle ne compte pas' : 'Elles ne comptent pas'} dans le quorum.`,
      liftedAt: ({ organisation, time }: Values) => `${organisation} (suspension levée à ${time}, vote ensuite)`,
      /** No reason: that screen is often on the wall. */
      holdNow: ({ names, n }: Values) =>
        Number(n) < 2
          ? `${listed(lines(names))} n’a pas de voix aujourd’hui et ne compte pas dans le quorum.`
          : `${listed(lines(names))} n’ont pas de voix aujourd’hui et ne comptent pas dans le quorum.`,
      ownHold: ({ organisation }: Values) => `${organisation} : adhésion suspendue`,
      ownHoldSays:
        'Vous n’avez pas de voix pendant la suspension, et vous ne comptez pas dans le quorum. La lettre que vous avez reçue dit jusqu’à quand, et quel recours vous avez.',
      holdLetter: ({ organisation, until }: Values) =>
        `${organisation ? `${organisation} : votre` : 'Votre'} adhésion est suspendue${until ? ` jusqu’au ${jour(until)}` : ''} : vous recevez cette convocation comme membre, mais vous n’avez pas de voix à cette réunion et vous n’y comptez pas dans le quorum. La lettre que vous avez reçue dit quel recours vous avez.`,
      ownTitle: ({ organisation }: Values) => `${organisation} : cotisation non à jour`,
      ownDue: ({ organisation }: Values) => `${organisation} : cotisation à régler`,
      ownBefore: ({ year, amount, day, cites }: Values) =>
        `Il reste ${amount} à régler de la cotisation ${year}. Réglez avant l’ouverture de la réunion du ${jour(day)} pour voter : les règles de cette instance${from(cites)} disent qu’une structure non à jour ne vote pas. Vous y êtes attendu·e et entendu·e dans tous les cas.`,
      ownNow: ({ cites }: Values) =>
        `Vous participez et vous êtes entendu·e, mais vous ne votez pas : les règles de cette instance${from(cites)} disent qu’une structure non à jour ne vote pas. Réglez auprès de la trésorerie : vous votez aux votes ouverts ensuite.`,
      ownOwes: ({ year, amount }: Values) => `Cotisation ${year} : il reste ${amount}.`,
      ownLine: 'Voir ma cotisation',
    },
  },
} satisfies Pick<CapabilityWords, 'problems'> & Record<string, unknown>

export default fr
