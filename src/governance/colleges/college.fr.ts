import { roundedText, weightText } from '#platform/i18n/share-text.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) < 2 ? one : several}`
const weight = ({ num = 0, den = 1 }: Values): string => weightText({ num: Number(num), den: Number(den) }, 'fr')
const rounded = ({ num = 0, den = 1 }: Values): string => roundedText({ num: Number(num), den: Number(den) }, 'fr')
/** « « Salariés » (2 votant·es), « Partenaires » (1 votant·e) », from lines of a number and a name. */
const fewOf = (small: string | number | undefined): string =>
  String(small ?? '')
    .split('\n')
    .map((line) => /^(\d+) (.*)$/s.exec(line))
    .flatMap((found) => (found ? [`« ${found[2]} » (${many(found[1], 'votant·e', 'votant·es')})`] : []))
    .join(', ')
/** Few colleges are said in letters, as people say them. */
const letters = ['', 'Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix']

/** Colleges: votes counted by groups of voices, each with its weight. */
const fr = {
  problems: {
    'college.line': ({ line }: Values) =>
      `« ${line} » ne se lit pas comme un collège : écrivez son nom puis son poids, par exemple « Usagers : 40 % » ou « Usagers : 1/3 ».`,
    'college.howMany': ({ most }: Values) => `Indiquez de 2 à ${most} collèges, un par ligne ; pour n’en avoir aucun, laissez vide.`,
    'college.twice': ({ name }: Values) => `Le collège « ${name} » est écrit deux fois : gardez une seule ligne.`,
    'college.longName': ({ name }: Values) => `Raccourcissez le nom de ce collège, 60 signes au plus : « ${name}… ».`,
    'college.weight': ({ name, finest }: Values) =>
      `Écrivez le poids du collège « ${name} » comme « 40 % » ou « 1/3 » : plus de zéro, 100 % au plus, dénominateur de ${finest} au plus.`,
    'college.sum': (v: Values) =>
      `Les poids des collèges doivent faire exactement 1 (100 %) ; ceux-ci font ${v.num}/${v.den}, soit ${rounded(v)}. Corrigez-les ; trois tiers s’écrivent « 1/3 », pas « 33 % ».`,
    'college.scicThree': ({ n }: Values) =>
      `Une SCIC qui a des collèges en a au moins trois (loi 47-1775, article 19 octies, nombre à vérifier dans la loi) ; il y en a ${n}. Ajoutez-en, ou décochez « SCIC » après lecture du texte.`,
    'college.scicShare': (v: Values) =>
      `Le collège « ${v.name} » a ${weight(v)} des voix : dans une SCIC un collège en a de 10 % à 50 % (loi 47-1775, article 19 octies, plafond à vérifier dans la loi). Changez son poids, ou décochez « SCIC » après lecture du texte.`,
    'college.floor': ({ fewest }: Values) =>
      `Indiquez de ${fewest} à 50 votant·es : à moins de ${fewest}, le résultat d’un collège dit qui a voté quoi (règle de confidentialité de Cordée).`,
    'college.noneInTheRules':
      'Les règles de cette instance n’ont pas de collèges à cette date : ajoutez-les d’abord aux règles, ou choisissez un jour où elles en ont.',
    'college.unknown': 'Choisissez un collège des règles en vigueur ce jour-là, ou « Aucun ».',
    'college.notSeated': 'Une des structures ne siège pas dans cette instance : rechargez la page et choisissez à nouveau.',
    'college.soAlready': 'Chacune est déjà dans ce collège à cette date : il n’y a rien à changer.',
    'college.missing': ({ n, organisations }: Values) =>
      `${Number(n) < 2 ? 'Une voix n’est' : `${n} voix ne sont`} dans aucun collège : ${organisations}. Les règles de cette instance comptent par collèges, et une voix sans collège ne serait comptée nulle part. Dites dans quel collège, sur la page de l’instance, puis ouvrez le vote.`,
    'college.tooSmall': ({ n, small, floor, asked }: Values) =>
      `Pas de vote confidentiel ici : ${Number(n) < 2 ? 'ce collège est trop petit' : 'ces collèges sont trop petits'}, ${fewOf(small)}, il faut ${floor} votant·es dans chacun (règle de cette instance). Un collège unanime dirait qui a voté quoi. ${Number(asked) ? 'Votez à main levée, ou attendez une arrivée.' : 'Attendez une arrivée ; si vos statuts le prévoient, les règles peuvent dire de tout compter ensemble.'}`,
    'college.blockOnNames':
      'Dans cette instance un collège donne tout son poids à un seul côté, en bloc (règles de l’instance). Sur un bulletin à plusieurs noms il n’y a pas de côté, et les textes n’en disent rien. Mettez chaque nom aux voix dans un point à voter, ou comptez en proportion si vos statuts le permettent.',
    'college.tooFewCast': ({ name, voters, fewest }: Values) =>
      `Collège « ${name} » : ${many(voters, 'bulletin', 'bulletins')} dans l’urne. En compter moins de ${fewest} dirait qui a voté quoi (règle de confidentialité de Cordée). Attendez les autres, ou annulez ce vote.`,
  },
  done: { 'colleges.kept': 'La répartition est gardée. Un vote déjà ouvert garde la sienne.' },
  pages: {
    colleges: {
      title: 'Collèges',
      weight,
      rounded,
      each: (v: Values) => `${v.name} ${weight(v)}`,
      count: ({ n }: Values): string => (letters[Number(n)] ? `${letters[Number(n)]} collèges` : `${n} collèges`),
      carries: {
        proportional: 'dans chacun, les voix comptent en proportion',
        majority: 'chacun donne tout son poids au côté qui y est majoritaire, la moitié à chacun s’il y a égalité',
      },
      sentence: ({ count, list, carry }: Values) => `${count} : ${list} ; ${carry}`,
      empties: {
        drop: 'Un collège où personne ne s’exprime ne compte pas.',
        abstain: 'Le poids d’un collège où personne ne s’exprime reste dans le total, sans aller à personne.',
      },
      secret: ({ floor }: Values) => `Vote confidentiel : ${floor} votant·es au moins dans chaque collège`,
      secretMerged: ({ floor }: Values) =>
        `Vote confidentiel : si un collège a moins de ${floor} votant·es, les voix se comptent ensemble, sans collèges, une voix chacune`,
      form: {
        fold: 'Collèges : des voix comptées par groupes, chacun avec son poids',
        list: 'Un collège par ligne, avec son poids',
        listHint: 'Par exemple « Usagers : 40 % » ou « Usagers : 1/3 ». La somme fait exactement 1. Vide : pas de collèges.',
        carry: 'Comment un collège pèse',
        carries: {
          proportional: 'En proportion des voix qu’il donne à chaque côté',
          majority: 'En bloc : tout son poids au côté majoritaire',
        },
        carryHint: 'Les deux ne donnent pas toujours le même résultat : vos statuts disent lequel.',
        empty: 'Un collège où personne ne s’exprime',
        empties: { drop: 'ne compte pas', abstain: 'son poids reste dans le total, sans aller à personne' },
        floor: 'Vote confidentiel : votant·es au moins par collège',
        floorHint: 'Trois au moins ; en dessous de cinq, un résultat unanime se devine.',
        small: 'Si un collège en a moins',
        smalls: { refuse: 'Pas de vote confidentiel', merge: 'Tout se compte ensemble, sans collèges' },
        smallHint: 'Compter ensemble change le poids des voix : seulement si vos statuts le prévoient.',
        scic: 'C’est l’assemblée d’une SCIC',
        scicHint: 'Vérifie trois collèges au moins, chacun de 10 % à 50 % (loi 47-1775, article 19 octies).',
      },
      missing: ({ n, names }: Values) =>
        `${Number(n) < 2 ? 'Dans aucun collège' : `${n} ne sont dans aucun collège`} : ${names}. Aucun vote ne peut s’ouvrir sans elles.`,
      missingHere: ({ names }: Values) =>
        `Dans aucun collège : ${names}. Les règles comptent par collèges : aucun vote ne pourra s’ouvrir avant.`,
      toBody: 'Dire dans quel collège',
      nobody: 'Personne pour l’instant',
      toCome: ({ day }: Values) => `Ces collèges commencent le ${day}, avec les règles qui les prévoient.`,
      set: 'Dire qui est dans quel collège',
      none: 'Aucun',
      from: 'À partir du',
      send: 'Garder cette répartition',
      past: 'Ce qui a changé',
      was: ({ name, college, from, until }: Values) => `${name} : ${college}, du ${from} au ${until}`,
      gone: 'un collège qui n’est plus dans les règles',
      blockHere:
        'Cette instance compte ses collèges en bloc : un bulletin à plusieurs noms ne s’y compte pas. Mettez chaque nom aux voix dans un point à voter, ou changez les règles avant la réunion.',
      yours: (v: Values) => `Vous votez dans le collège « ${v.name} » (${weight(v)}).`,
      unanimous: 'Chaque collège a son résultat : s’il est unanime, il dit ce que chacune de ses voix a voté.',
      merges: ({ names }: Values) =>
        `Pour un vote confidentiel, il y a trop peu de voix ici : ${names}. Comme vos règles le prévoient, les voix se comptent ensemble, une voix chacune, et rien n’est gardé par collège.`,
      small: ({ n, names }: Values) =>
        `Un vote confidentiel n’était pas possible : ${Number(n) < 2 ? 'collège trop petit' : 'collèges trop petits'}, ${names}.`,
      merged: ({ names }: Values) =>
        `Compté ensemble, sans collèges, une voix chacune, comme les règles le prévoient pour un vote confidentiel où il y a trop peu de voix dans un collège : ${names}.`,
      fewOf: ({ name, voters }: Values) => `« ${name} » (${many(voters, 'votant·e', 'votant·es')})`,
      shares: ({ forShare, against }: Values) => `par collèges ${forShare} pour, ${against} contre`,
      exact: ({ forExact, forRounded, againstExact, againstRounded, base }: Values) =>
        `Somme exacte : pour ${forExact}${base ? ` sur ${base} en jeu` : ''}, soit ${forRounded} ; contre ${againstExact}, soit ${againstRounded}.`,
      ledger: 'Résultat par collège',
      head: {
        college: 'Collège',
        weight: 'Poids',
        for: 'Pour',
        against: 'Contre',
        abstain: 'Abstentions',
        blank: 'Blancs',
        notCast: 'Sans vote',
        gives: 'Poids pour',
        keeps: 'Poids contre',
      },
      inOne: ({ name }: Values) => `collège « ${name} »`,
      outOfBase: 'ne compte pas',
      byCollege: ({ name, n }: Values) => `${name}, ${many(n, 'voix', 'voix')} dans la salle`,
      urn: ({ name, n }: Values) => `${name}, ${many(n, 'bulletin remis', 'bulletins remis')}`,
      byHandsSays: 'Trois nombres par collège, et aucun nom n’est gardé. Le PV donne les nombres.',
      urns: 'Une urne par collège : chaque pile se compte à part.',
      takes: ({ organisation, name }: Values) => `${organisation}, bulletin « ${name} »`,
      apart: 'Cela vaut dans chaque collège, et chaque structure prend le bulletin du sien.',
      together: 'Compté ensemble, sans collèges',
      togetherSays: 'Seulement pour un vote confidentiel où un collège avait trop peu de voix, comme vos règles le prévoient.',
      names: {
        support: 'Soutien',
        caption: 'Voix par collège',
        of: ({ votes, of }: Values) => `${votes} sur ${of}`,
        sum: 'Somme exacte',
        relative: 'Le plus de soutien l’emporte.',
        absolute: 'Majorité absolue : plus de la moitié du poids des collèges qui comptent.',
        how: 'Le soutien d’un nom : dans chaque collège, la part des bulletins exprimés qui le portent, comptée avec le poids du collège.',
        out: { drop: 'ne compte pas', abstain: 'garde son poids, sans aller à personne' },
        left: ({ name, how }: Values) => `Collège « ${name} » : aucun bulletin exprimé, il ${how}.`,
      },
    },
  },
} satisfies Pick<CapabilityWords, 'problems' | 'done'> & Record<string, unknown>

export default fr
