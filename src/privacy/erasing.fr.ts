import type { Day } from '#base/day.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

const day = (on: Day): string => new Date(`${on}T12:00:00Z`).toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })
const s = (n: number): string => (n > 1 ? 's' : '')

/** Demander l’effacement, effacer une personne. */
const words = {
  problems: {
    'erase.notTheName': ({ name }) =>
      `Ce n’est pas le nom de cette personne. Tapez « ${name} » : ce geste est sans retour, et ne doit pas partir par erreur.`,
  },
  done: {
    'privacy.erasureAsked': 'Votre demande est partie à la coordination.',
    'privacy.erasureWithdrawn': 'Votre demande est retirée : rien n’a été effacé.',
    'privacy.erased': 'C’est effacé.',
  },
  pages: {
    ask: {
      title: 'Demander l’effacement',
      says: 'Chaque rubrique de cette page dit ce qui serait effacé et ce qui resterait (« Si vous demandez l’effacement »). La coordination reçoit votre demande, vous répond sous un mois, et le fait : c’est sans retour (RGPD, articles 12 et 17). Emportez d’abord ce que vous voulez garder.',
      button: 'Demander l’effacement',
      asked: (at: string, due: string) =>
        `Vous l’avez demandé le ${at}. La coordination vous doit une réponse avant le ${due} (RGPD, article 12.3) ; sans réponse, vous pouvez saisir la CNIL. Si vous parlez encore pour une structure, avez un rôle, un mandat ou un groupe, il y sera mis fin d’abord.`,
      withdraw: 'Retirer ma demande',
    },
    told: {
      asked: 'Effacement de ses données demandé',
      due: (due: Day) => `Réponse due avant le ${day(due)} (RGPD, article 12.3).`,
    },
    one: {
      title: (name: string) => `Effacer ${name}`,
      doneTitle: (name: string) => name,
      lead: 'Ce qui serait effacé, ce qui resterait et pourquoi. Rien n’est encore changé. Chaque rubrique est dite comme la personne la lit sur « Ce que le pôle sait de moi ».',
      asked: (at: string, due: string) =>
        `Cette personne l’a demandé le ${at}. Une réponse lui est due avant le ${due} (RGPD, article 12.3).`,
      notAsked:
        'Cette personne ne l’a pas demandé ici. On efface à sa demande, ou quand il n’y a plus de raison de garder (RGPD, articles 5.1.e et 17).',
      heldTitle: 'Pas encore',
      held: 'Le pôle a encore besoin de savoir de qui il s’agit :',
      toCard: 'Ouvrir sa fiche',
      erased: 'Effacé',
      unlinked: 'Reste, sans le nom',
      kept: 'Reste tel quel, par la loi',
      rows: (n: number) => `${n.toLocaleString('fr-FR')} ligne${s(n)}`,
      toRead: 'À relire par quelqu’un',
      toReadSays: 'Ces textes nomment la personne au milieu d’autre chose : Cordée ne les récrit pas. Corrigez-les avant ou après.',
      toReadDone: 'Ces textes la nommaient encore le jour de l’effacement. Ce qui a été corrigé depuis n’est pas ôté de cette liste.',
      nothingToRead: 'Aucun autre texte du pôle ne nomme cette personne.',
      lawful: 'La nomment encore, et le doivent',
      open: (n: number) => `ouvrir (${n})`,
      confirm: 'Effacer pour de bon',
      before: 'Ce geste est sans retour',
      beforeSays:
        'Personne ne pourra rendre ce qui est effacé. Répondez d’abord à la personne : son adresse part avec le reste. Les sauvegardes déjà faites la contiennent jusqu’à leur terme : prévenez la personne qui tient l’installation.',
      name: (name: string) => `Pour confirmer, tapez son nom : ${name}`,
      button: 'Effacer cette personne',
      doneOn: (at: string) => `Effacée le ${at}.`,
      after:
        'Le carnet de bord reste entier et retient qui l’a fait. Après la restauration d’une sauvegarde plus ancienne, l’effacement est à refaire.',
    },
    own: {
      askedAt: 'Demandé le',
      withdrawnAt: 'Retiré le',
      doneAt: 'Effacé le',
      says: {
        title: 'Vos demandes d’effacement',
        purpose: 'Vous répondre à temps, et pouvoir le prouver.',
        basis: 'Obligation légale de répondre à une demande (RGPD, articles 6.1.c, 12.3 et 17).',
        retention: 'La date de la demande et de ce qui a été fait restent, comme preuve.',
        erasing: 'Les dates restent, sans votre nom.',
      },
    },
    askedMail: {
      subject: 'Quelqu’un demande l’effacement de ses données',
      body: ({ name, who, hub, due }: { name: string; who: string; hub: string; due: Day }) =>
        `Bonjour ${name},\n\n${who} demande l’effacement de ses données dans ${hub}. Une réponse est due avant le ${day(due)} (RGPD, article 12.3).\n\nSur sa fiche (« Structures », « Personnes »), « Effacer cette personne » dit ce qui partirait, ce qui resterait et pourquoi.\n`,
    },
    doneMail: {
      subject: 'Une personne a été effacée',
      body: ({ name, who, hub }: { name: string; who: string; hub: string }) =>
        `Bonjour ${name},\n\n${who} vient d’effacer une personne de ${hub}, sans retour (RGPD, article 17). Si vous ne l’aviez pas convenu, appelez ${who} et la personne qui tient l’installation : la dernière sauvegarde la contient encore.\n`,
    },
  },
} satisfies CapabilityWords & { pages: Record<string, unknown> }

export default words
