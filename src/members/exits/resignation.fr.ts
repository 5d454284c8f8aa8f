import { le } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

type Written = { name: string; organisation: string; hub: string }

const words = {
  problems: {
    'resignation.onlyItsOwn':
      'Une structure quitte le pôle par sa propre parole : celle de qui la représente, ou ce que la coordination a reçu d’elle. Demandez à l’une ou à l’autre.',
    'resignation.notReceived': ({ today }) => `Une démission se note une fois reçue : indiquez le ${le(today)} ou un jour passé.`,
    'resignation.beforeReceipt': ({ received }) =>
      `Une démission prend effet quand elle est reçue, ou plus tard si elle le dit (loi du 1er juillet 1901, article 4) : indiquez le ${le(received)} ou un jour suivant.`,
    'resignation.tooFar': 'C’est plus d’un an après la réception. Vérifiez l’année.',
    'resignation.confirmFirst': 'Une démission ne se retire pas : relisez d’abord ce qu’elle entraîne, puis confirmez-la.',
    'resignation.isFinal':
      'Une démission reçue ne se retire pas : elle prend effet sans que personne ait à l’accepter (loi du 1er juillet 1901, article 4 ; communesetassociations.com). Si la structure revient, elle fait une nouvelle demande d’adhésion.',
    'resignation.undoneByItsNoter': 'Une erreur de saisie s’annule par la personne qui l’a faite, dans l’heure. Demandez-le-lui.',
  },
  done: {
    'members.resignationNoted': 'Démission notée. L’accusé de réception est parti, ou s’imprime ici.',
    'members.resignationUndone': 'C’est annulé : la structure est toujours membre, ses sièges sont revenus.',
  },
  pages: {
    resignation: {
      title: 'Démission',
      lead: 'On quitte une association quand on veut, sans forme imposée et sans avoir à être accepté (loi du 1er juillet 1901, article 4).',
      link: 'Noter une démission',
      own: 'Quitter le pôle',
      open: (day: string) => `Sa démission, reçue le ${day}`,
      receivedOn: 'Reçue le',
      way: 'Comment',
      ways: {
        letter: 'par lettre',
        mail: 'par courriel',
        meeting: 'dite en réunion',
        online: 'notée ici par qui représente la structure',
      },
      effective: 'Premier jour sans adhésion',
      effectiveHint: 'Laissez vide si la démission n’en nomme pas : le jour de la réception.',
      ownEffectiveHint: 'Aujourd’hui, ou plus tard si vous le souhaitez.',
      notedBy: 'Notée par',
      submit: 'Noter la démission',
      next: 'Continuer',
      back: 'Choisir un autre jour',
      confirm: (name: string, day: string) => `${name} quitte le pôle : le ${day} est son premier jour sans adhésion.`,
      confirmSays: 'Une démission ne se retire pas. Si la structure change d’avis plus tard, elle fait une nouvelle demande d’adhésion.',
      confirmSubmit: 'Confirmer la démission',
      speakers: (names: string) => `Les représentations prennent fin aussi (${names}).`,
      letterLeaves: (names: string[]) =>
        names.length === 0
          ? 'Personne n’a d’adresse électronique : l’accusé de réception s’imprimera ensuite, à envoyer par la poste.'
          : `Un accusé de réception part par courriel à ${names.join(', ')}.`,
      notMember: 'Cette structure n’est pas membre aujourd’hui',
      notMemberSays: 'Il n’y a pas d’adhésion à quitter.',
      leaves: (day: string) => `Cette adhésion prend déjà fin le ${day}`,
      final: 'Une démission ne se retire pas',
      finalSays: 'Elle prend effet sans que personne ait à l’accepter. Si la structure revient, elle fait une nouvelle demande d’adhésion.',
      finalSource: 'Loi du 1er juillet 1901, article 4 ; communesetassociations.com.',
      dues: 'Les cotisations échues et celle de l’année en cours restent dues (même article) : la démission n’y change rien.',
      letter: 'L’accusé de réception (PDF)',
      slip: 'Notée par erreur ?',
      slipSays: 'Vous pouvez l’annuler jusqu’à',
      undo: 'Annuler, c’était une erreur de saisie',
      file: (organisation: string) => `Accusé de réception de la démission - ${organisation}.pdf`,
      mail: {
        subject: (organisation: string) => `Démission de ${organisation} : accusé de réception`,
        body: ({ name, organisation, hub, received, until }: Written & { received: string; until: string }) =>
          `Bonjour ${name},\n\n${hub} a bien reçu, le ${le(received)}, la démission de ${organisation}. Elle prend effet le ${le(until)}.\n\nL’accusé de réception est joint. Une démission ne se retire pas ; les cotisations échues et celle de l’année en cours restent dues (loi du 1er juillet 1901, article 4).\n\nMerci du chemin parcouru ensemble,\n${hub}`,
        undoneSubject: (organisation: string) => `Démission de ${organisation} : notée par erreur`,
        undone: ({ name, organisation, hub }: Written) =>
          `Bonjour ${name},\n\nL’accusé de réception que vous venez de recevoir est sans objet : la démission de ${organisation} a été notée par erreur. ${organisation} est toujours membre, avec ses sièges.\n\nAvec nos excuses,\n${hub}`,
      },
    },
    exitLife: {
      'members.resignationReceived': () => 'Sa démission est reçue',
      'members.resignationUndone': () => 'Démission notée par erreur, annulée',
    },
    ownResignations: {
      title: 'Les démissions que vous avez notées',
      purpose: 'Savoir qui a noté qu’une structure quittait le pôle, pour que cette personne seule puisse corriger une erreur.',
      basis: 'Intérêt légitime de l’association à prouver qui est membre (RGPD, article 6.1.f).',
      retention: 'Aussi longtemps que l’adhésion à laquelle la démission a mis fin.',
      erasing: 'La démission reste, sans votre nom.',
      on: 'Reçue le',
      organisation: 'Structure',
    },
  },
} satisfies CapabilityWords & { pages: Record<string, unknown> }

export default words
