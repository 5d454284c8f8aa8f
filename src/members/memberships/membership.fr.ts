import { le } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

const words = {
  problems: {
    'membership.onlyTheCoordinatorCorrects': 'La date d’adhésion est tenue par la coordination du pôle. Signalez-lui l’erreur.',
    'membership.alreadyEnds': ({ until }) => `Cette adhésion prend déjà fin le ${le(until)}.`,
    'membership.endsBeforeItBegins': ({ from }) =>
      `Cette adhésion commence le ${le(from)} : elle ne peut pas finir avant. Indiquez ce jour-là ou un jour suivant.`,
    'membership.endIsOld':
      'La fin d’une adhésion s’annule le jour où elle a été notée. Si la structure revient, notez une nouvelle adhésion : l’ancienne reste écrite.',
    'membership.notYet': ({ today }) => `Une adhésion s’écrit une fois qu’elle a eu lieu : indiquez le ${le(today)} ou un jour passé.`,
    'membership.excludedByProcedure':
      'Une exclusion passe par ses étapes (motifs, convocation, entretien, décision) : la coordination les suit dans « Procédures sensibles ».',
    'membership.exclusionStands':
      'Une exclusion notifiée ne s’annule pas ici : seule une nouvelle décision la reprend. Si la structure revient, notez une nouvelle adhésion.',
    'suspension.notAMember': 'On suspend l’adhésion d’une structure membre ce jour-là (vos statuts) : choisissez un jour de son adhésion.',
    'suspension.already':
      'Cette adhésion est déjà suspendue ces jours-là : choisissez d’autres dates, ou levez d’abord l’autre suspension.',
    'suspension.over': 'Cette suspension a déjà pris fin : la structure vote.',
    'membership.none': 'Cette structure n’est pas membre aujourd’hui : il n’y a pas d’adhésion à corriger.',
    'membership.endInTheWay':
      'Ce qui a été noté depuis (une représentation, un rôle, une adhésion) occupe déjà ces dates : retirez-le d’abord, puis annulez la fin. Rien n’a été changé.',
    'membership.meetsAnother': 'À cette date, la structure était déjà membre par une adhésion précédente. Choisissez un jour plus tardif.',
  },
  done: {
    'members.membershipEnded': 'Fin d’adhésion notée, avec celle de ses sièges. Ce qui a été fait avant reste.',
    'members.membershipEndUndone': 'C’est annulé : la structure est toujours membre, ses sièges sont revenus.',
    'members.membershipBegan': 'Adhésion notée.',
    'members.membershipCorrected': 'Adhésion corrigée.',
  },
  pages: {
    membership: {
      title: 'Nom et adhésion',
      titleOfName: 'Nom',
      former: 'ancienne membre, jusqu’au',
      leaves: 'prend fin le',
      begins: 'le devient le',
      end: 'L’adhésion prend fin',
      effects:
        'La structure ne sera plus membre à partir de ce jour. Son histoire, ses votes et ses PV restent ; un quorum calculé ensuite ne la compte plus. Cela s’annule aujourd’hui, d’un geste.',
      ending: 'Se terminent avec l’adhésion',
      noSeat: 'Elle ne siège dans aucune instance.',
      sameDay: 'le même jour',
      until: 'Premier jour sans adhésion',
      reason: 'Motif',
      reasons: { resigned: 'démission', excluded: 'exclusion', dissolved: 'dissolution', other: 'autre motif' },
      representations: (names: string) => `Mettre fin aussi aux représentations (${names})`,
      offices: (names: string) => `Mettre fin aussi à la trésorerie (${names})`,
      officesHint: 'Cette fonction tient à la structure qui part. Confiez-la ensuite à quelqu’un d’autre.',
      endSubmit: 'Noter la fin',
      undo: 'Annuler la fin d’adhésion notée aujourd’hui',
      again: 'Redevient membre',
      join: 'Devient membre',
      from: 'À partir du',
    },
  },
} satisfies CapabilityWords & { pages: Record<string, unknown> }

export default words
