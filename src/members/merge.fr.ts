import type { CapabilityWords } from '#platform/i18n/words.ts'
import { le, s } from './say.fr.ts'

/** Tables, as a reader knows them. */
const things = {
  'members.membership': 'l’adhésion',
  'members.representation': 'les représentations',
  'members.role': 'les rôles',
  'members.group': 'les groupes',
  'members.group_member': 'les groupes',
  'governance.seat': 'les sièges',
  'governance.stance': 'les positions prises sur une décision',
  'governance.objection': 'les objections',
  'governance.decision': 'les décisions',
  'governance.movement': 'les présences en réunion',
  'governance.excuse': 'les absences excusées',
  'governance.notice': 'les convocations',
  'governance.meeting': 'les réunions',
  'governance.agenda_item': 'les ordres du jour',
  'governance.minutes': 'les PV',
  'governance.proposal_version': 'les propositions',
  'logbook.activity': 'les activités',
  'logbook.participation': 'la participation à une même activité',
  'contacts.contact': 'les échanges',
  'contacts.contact_person': 'les échanges',
  'contacts.contact_organisation': 'les échanges',
  'contacts.mandate': 'les mandats',
  'contacts.report': 'les retours de mandat',
  'time.entry': 'le temps noté',
  'time.week': 'les semaines confirmées',
  'time.absence': 'les absences',
  'time.sheet': 'les mois signés',
  'time.contract': 'les contrats de travail',
  'time.engagement': 'les lettres de mission',
  'time.dropped': 'les suggestions écartées',
  'calendars.calendar': 'les agendas reliés',
  'calendars.feed': 'les abonnements d’agenda',
  'calendars.habit': 'les habitudes d’agenda',
  'mailbox.address': 'les adresses de dépôt',
  'mailbox.mail': 'les courriels déposés',
  'mailbox.sender': 'les expéditeurs connus',
  'members.person': 'la fiche de la personne',
  'members.organisation': 'la fiche de la structure',
  'logbook.alias': 'une réunion de fiches faite après celle-ci',
}
const thing = (what: unknown): string => (things as Record<string, string>)[String(what)] ?? 'une autre partie du pôle'

const words = {
  problems: {
    'merge.onlyTheCoordinatorMerges':
      'Réunir deux fiches change ce que tout le pôle lit : la coordination le fait. Signalez-lui le doublon.',
    'merge.contradiction': ({ what }) =>
      `Les deux fiches se contredisent dans ${thing(what)} : on ne peut pas garder les deux. Corrigez d’abord l’une des deux, puis réunissez-les. Rien n’a été changé.`,
    'merge.rule': ({ what }) =>
      `Une règle du pôle interdit de réunir ce que les deux fiches ont dans ${thing(what)}. Corrigez-le d’abord, puis recommencez. Rien n’a été changé.`,
    'merge.signed': () =>
      'Des mois signés portent le nom de la fiche à abandonner : une signature ne change pas de main. Gardez plutôt l’autre fiche. Rien n’a été changé.',
    'merge.actingMail': ({ mail }) =>
      `L’adresse ${mail} sert à se connecter pour agir au nom du pôle : choisissez-la, sans quoi personne n’ouvrirait plus ce compte.`,
    'merge.gone': 'L’une des deux fiches n’existe plus : quelqu’un les a peut-être déjà réunies. Revenez à la liste.',
    'merge.changed': ({ what }) =>
      `Depuis la réunion, quelque chose a changé dans ${thing(what)} : l’annuler effacerait ce changement. Rien n’a été changé.`,
    'merge.inTheWay': ({ what }) =>
      `Ce qui a été écrit depuis dans ${thing(what)} prend la place de ce qu’il faudrait remettre. Rien n’a été changé.`,
    'merge.undone': 'Cette réunion de fiches est déjà annulée.',
  },
  done: {
    'members.cardsMerged': 'Les deux fiches n’en font plus qu’une. Vous pouvez l’annuler ici.',
    'members.mergeUndone': 'C’est annulé : les deux fiches sont revenues.',
    'members.keptApart': 'Noté : ce sont bien deux fiches. Elles ne seront plus proposées.',
  },
  pages: {
    merge: {
      title: 'Doublons possibles',
      lead: 'Des fiches qui parlent peut-être de la même structure ou de la même personne. Rien ne se réunit tout seul.',
      none: 'Aucun doublon en vue',
      noneSays: 'Quand deux fiches se ressemblent (nom, numéro, adresse, téléphone, site), elles apparaissent ici.',
      more: (shown: number, all: number) => `Les ${shown} plus probables, sur ${all}.`,
      pair: (one: string, other: string) => `${one} et ${other}`,
      reasons: {
        number: 'même numéro SIREN ou RNA',
        mail: 'même adresse électronique',
        name: 'même nom',
        nearName: 'noms presque pareils',
        phone: 'même téléphone',
        site: 'même site et un mot du nom en commun',
      },
      apart: 'Ce sont deux fiches',
      done: 'Fiches réunies',
      mergedInto: (lost: string, kept: string) => `« ${lost} » réunie à « ${kept} »`,
      gone: 'une fiche réunie depuis',
      undone: 'Annulé',
      undoneSays: 'Les deux fiches sont revenues, avec tout ce qui était à chacune.',
      undo: 'Annuler cette réunion',
      pairTitle: 'Deux fiches, une seule ?',
      pairLead: 'Tout ce qui est rattaché à la fiche abandonnée passe à celle que vous gardez. Cela s’annule d’un geste.',
      keptCard: 'Fiche gardée',
      lostCard: 'Fiche abandonnée',
      swap: 'Garder plutôt l’autre',
      fromKept: 'Sur la fiche gardée.',
      fromLost: 'Sur la fiche abandonnée.',
      settled: 'Sans question',
      settledSays: 'Les deux fiches disent pareil, ou une seule dit quelque chose.',
      merge: 'Réunir les deux fiches',
      effects: 'L’adresse de l’ancienne fiche mènera à celle que vous gardez. Les périodes qui se chevauchent n’en feront qu’une.',
      effectsOnPeople:
        'L’adresse de l’ancienne fiche mènera à celle que vous gardez. Une personne se connecte avec l’adresse électronique de sa fiche : celle qui n’est pas gardée n’ouvrira plus le pôle.',
      nothing: 'rien',
      published: (day: string) => `accord donné le ${le(day)}`,
      fields: {
        name: 'Nom',
        place: 'Adresse et commune',
        about: 'Présentation',
        legalForm: 'Forme juridique',
        number: 'Numéros',
        sectors: 'Secteurs',
        website: 'Site',
        email: 'Adresse électronique',
        phone: 'Téléphone',
        published: 'Site public',
      },
      see: (name: string) => `Voir la fiche de « ${name} »`,
      moved: 'Ce qui a été déplacé',
      movedSays: 'Annuler remet chaque ligne comme elle était, tant que personne ne l’a changée depuis.',
      nothingMoved: 'Rien n’était rattaché à la fiche abandonnée.',
      things,
      other: 'autre partie du pôle',
      lines: (n: number) => `${n} ligne${s(n)}`,
    },
  },
} satisfies CapabilityWords & { pages: Record<string, unknown> }

export default words
