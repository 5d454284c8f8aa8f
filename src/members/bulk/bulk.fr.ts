import { le, s } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

const words = {
  problems: {
    'bulk.groupEnded': 'Ce groupe est terminé : reprenez-le depuis sa page, ou choisissez-en un autre.',
    'bulk.allInGroup': 'Toutes ces structures sont déjà dans ce groupe : il n’y a personne à ajouter.',
    'bulk.nothingToChange': 'Toutes ces structures sont déjà ainsi : il n’y a rien à changer.',
    'bulk.meetsAnother':
      'À cette date, une de ces structures était déjà membre par une adhésion précédente. Retirez-la de la sélection, ou choisissez un jour plus tardif. Rien n’a été changé.',
    'bulk.undoMeetsAnother':
      'Une de ces adhésions a changé depuis : l’annulation la ferait chevaucher une autre. Corrigez-la depuis la page de la structure. Rien n’a été changé.',
  },
  done: {
    'members.sectorAdded': 'Secteur ajouté.',
    'members.groupFilled': 'Structures ajoutées au groupe.',
    'members.membershipsDated': 'Adhésions datées.',
    'members.changeUndone': 'C’est annulé : ces structures sont comme avant.',
  },
  pages: {
    selection: {
      title: (n: number) => (n > 1 ? `${n} structures choisies` : n === 1 ? 'Une structure choisie' : 'Aucune structure choisie'),
      none: 'Rien n’est coché',
      noneSays: 'Revenez à la liste et cochez les structures qui vous intéressent.',
      back: 'Revenir à la liste',
      tooMany: (most: number, matching: number) =>
        `${matching} structures répondent : les ${most} premières sont choisies. Filtrez davantage.`,
      mails: 'Leur écrire',
      mailsField: 'Adresses, à copier dans le champ « À »',
      mailsHint: (n: number) =>
        `${n} adresse${s(n)} : les représentant·es, à défaut la structure. Pour qu’elles ne se voient pas entre elles, collez-les en copie cachée (Cci).`,
      noMails: 'Aucune adresse électronique n’est connue pour ces structures.',
      silent: (n: number) => (n > 1 ? `${n} structures n’ont aucune adresse :` : 'Une structure n’a aucune adresse :'),
      sector: 'Ajouter un secteur',
      sectorField: 'Secteur',
      add: 'Ajouter ce secteur',
      group: 'Ajouter à un groupe',
      groupField: 'Groupe',
      groupHint: 'À partir d’aujourd’hui. Celles qui y sont déjà restent comme elles sont.',
      join: 'Ajouter à ce groupe',
      since: 'Dater leur adhésion',
      sinceHint: 'Celles qui ne sont pas membres le deviennent à cette date.',
      sinceField: 'Membres depuis le',
      date: 'Dater',
      which: 'Les structures choisies',
      undoable: 'Ce qui est fait ici s’annule d’un geste.',
      export: 'Structures choisies',
    },
    change: {
      sector: (sector: string, n: number) => `Secteur « ${sector} » ajouté à ${n} structure${s(n)}`,
      since: (day: string, n: number) => `${n} structure${s(n)} membre${s(n)} depuis le ${le(day)}`,
      group: (name: string, n: number) => `${n} structure${s(n)} ajoutée${s(n)} au groupe « ${name} »`,
      seeGroup: 'Ouvrir ce groupe',
      already: (n: number) => (n > 1 ? `${n} y étaient déjà` : 'Une y était déjà'),
      undone: 'Annulé',
      undoneSays: 'Ces structures sont revenues comme avant, sauf ce qui a été changé entre-temps.',
      undo: 'Annuler',
      list: 'Structures changées',
      back: 'Structures',
    },
  },
} satisfies CapabilityWords & { pages: Record<string, unknown> }

export default words
