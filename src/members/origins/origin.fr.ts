import { listed } from '#base/text.ts'
import { le } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

const years = (from: number, until: number | null): string =>
  until === null ? `à partir de ${from}` : until === from ? `en ${from}` : `de ${from} à ${until}`

const words = {
  problems: {
    'origin.yearToCome': ({ now }) => `Cette année n’est pas encore venue : indiquez ${now} ou une année passée.`,
    'origin.endsBeforeItBegins': ({ from }) => `Le projet finit avant de commencer : indiquez ${from} ou une année suivante.`,
    'origin.foundedToCome': ({ today }) => `Une structure se date une fois créée : indiquez le ${le(today)} ou un jour passé.`,
    'origin.foundedBefore': ({ from }) =>
      `La structure ne peut pas être créée avant le projet dont elle naît : indiquez un jour à partir de ${from}, ou corrigez l’année du projet.`,
  },
  done: { 'members.originKept': 'C’est noté, la ligne de vie le dit.' },
  pages: {
    origin: {
      kind: 'Origine',
      born: (project: string, where: string, from: number, until: number | null) =>
        `Naît du projet « ${project} », ${where} ${years(from, until)}`,
      places: {
        incubator: 'accompagné par le pôle',
        youth: 'mené en coopérative jeunesse de services',
        elsewhere: 'mené hors du pôle',
      },
      placeNames: {
        incubator: 'Dans l’incubateur du pôle',
        youth: 'Dans une coopérative jeunesse de services (CJS)',
        elsewhere: 'Ailleurs',
      },
      founded: 'La structure est créée',
      add: 'Dire de quel projet elle est née',
      correct: 'Corriger son origine',
      project: 'Le projet',
      projectHint: 'Le nom qu’il portait. Effacez-le pour retirer cette origine.',
      fromYear: 'Première année du projet',
      untilYear: 'Dernière année',
      place: 'Où il a grandi',
      foundedOn: 'Création de la structure',
      foundedOnHint: 'Le jour de l’assemblée constitutive ou de la déclaration, si vous le connaissez.',
      note: 'Note',
      save: 'Enregistrer',
    },
    path: {
      link: 'Sa ligne de vie, du projet à aujourd’hui',
      title: (name: string) => `${name} : sa ligne de vie`,
      lead: 'Du projet à aujourd’hui : les étapes notées dans Cordée, chacune avec ce qui la prouve.',
      label: 'Étapes, de la plus ancienne à la plus récente',
      nothing: 'Rien encore',
      nothingSays: 'L’adhésion, les sièges et les groupes s’inscriront ici tout seuls.',
      asks: 'Demande à devenir membre',
      sponsored: (names: string[]) => `Parrainée par ${listed(names, 'et')}`,
      withdraws: 'Retire sa demande d’adhésion',
      admitted: 'Sa demande d’adhésion est acceptée',
      refused: 'Sa demande d’adhésion est refusée',
      joins: 'Devient membre du pôle',
      joinsFounding: 'Membre fondateur du pôle',
      ends: 'Son adhésion prend fin',
      resigns: 'Sa démission est reçue',
    },
    ownOrigins: {
      title: 'Les origines que vous avez notées',
      purpose: 'Savoir qui a noté de quel projet une structure est née, pour pouvoir le lui demander.',
      basis: 'Intérêt légitime de l’association à raconter d’où viennent ses membres (RGPD, article 6.1.f).',
      retention: 'Aussi longtemps que la fiche de la structure.',
      erasing: 'L’origine reste, sans votre nom.',
      on: 'Noté le',
      organisation: 'Structure',
    },
  },
} satisfies CapabilityWords & { pages: Record<string, unknown> }

export default words
