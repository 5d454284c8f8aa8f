import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>

const words = {
  problems: {
    'pending.nothingTicked': 'Cochez au moins un point. Ce qui n’est pas coché sera proposé de nouveau la prochaine fois.',
    'pending.noLonger': 'Ce qui était coché n’attend plus : quelqu’un l’a déjà inscrit ou réglé. La liste est à jour.',
    'review.notAdopted': 'Seule une décision adoptée se revoit. Ce qui a été reporté revient déjà à la réunion suivante.',
    'review.afterTheDecision': 'Donnez un jour après la décision.',
    'review.tooFar': 'C’est dans plus de vingt ans. Vérifiez l’année.',
    'review.decideFirst':
      'Ce que l’instance a adopté, elle seule le remplace ou l’abroge (parallélisme des formes, d’usage) : faites d’abord adopter le texte de ce point, puis notez-le ici.',
    'review.saidElsewhere': 'Une autre réunion a déjà dit ce que devient cette décision.',
  },
  done: {
    'pending.added': 'Les points cochés sont à l’ordre du jour.',
    'review.set': 'C’est noté. La décision reviendra d’elle-même parmi les points proposés.',
    'review.noted': 'Ce que devient la décision est noté.',
  },
  pending: {
    title: 'En attente',
    label: 'À mettre à l’ordre du jour ?',
    says: 'Décochez ce qui peut attendre : ce sera proposé de nouveau la prochaine fois.',
    promises: ({ n }: Values) => (Number(n) < 2 ? 'Une promesse du pôle' : `${n} promesses du pôle`),
    promisesSay: 'Elles nomment des personnes : celles que vous cochez seront lues par toute l’instance.',
    add: 'Mettre à l’ordre du jour',
    points: {
      actions: 'Suivi des actions',
      promises: 'Promesses à tenir',
      review: ({ title }: Values) => `Revoir : ${title}`,
      reviewText: ({ text }: Values) => `La décision suivante est reconduite.\n\n${text}`,
      action: ({ what, who, day }: Values) => [what, [who, day].filter(Boolean).join(', ')].filter(Boolean).join(' : '),
    },
    why: {
      minutes: 'Le PV de la dernière réunion n’est pas encore approuvé.',
      action: ({ who, day }: Values) => `Action à rendre d’ici là : ${who}, pour le ${day}.`,
      actionLate: ({ who, day }: Values) => `Action en retard : ${who}, pour le ${day}.`,
      carried: 'La dernière réunion n’y est pas arrivée.',
      adjourned: 'La dernière réunion l’a reporté.',
      review: ({ day }: Values) => `Décision à revoir le ${day}.`,
      question: ({ who, day }: Values) => `Question posée par ${who}, le ${day}.`,
      promise: ({ who, day }: Values) => `Promesse à tenir : ${who}, pour le ${day}.`,
      promiseLate: ({ who, day }: Values) => `Promesse en retard : ${who}, pour le ${day}.`,
    },
  },
  review: {
    title: 'À revoir',
    set: 'Revoir cette décision un jour',
    change: 'Changer la date',
    on: 'À revoir le',
    hint: 'Ce jour venu, elle revient d’elle-même parmi les points proposés. Laissez vide pour ne plus la revoir.',
    submit: 'Noter la date',
    waits: ({ day }: Values) => `À revoir le ${day}.`,
    became: {
      renewed: ({ day }: Values) => `Reconduite le ${day}.`,
      replaced: ({ day }: Values) => `Remplacée le ${day}.`,
      repealed: ({ day }: Values) => `Abrogée le ${day}.`,
    },
    byThat: 'Lire la décision qui le dit',
    here: 'Que devient cette décision ?',
    reviewed: ({ title, day }: Values) => `« ${title} », adoptée le ${day}.`,
    outcomes: { renewed: 'Reconduite', replaced: 'Remplacée', repealed: 'Abrogée' },
    outcomeHints: {
      renewed: 'Elle tient toujours, telle quelle.',
      replaced: 'Le texte adopté à ce point tient à sa place.',
      repealed: 'Le texte adopté à ce point y met fin.',
    },
    next: 'À revoir de nouveau le',
    note: 'Noter',
    said: 'Changer ce qui est noté',
    minutes: {
      renewed: ({ title, day }: Values) => `La décision « ${title} », adoptée le ${day}, est reconduite.`,
      replaced: ({ title, day }: Values) => `La décision « ${title} », adoptée le ${day}, est remplacée.`,
      repealed: ({ title, day }: Values) => `La décision « ${title} », adoptée le ${day}, est abrogée.`,
    },
  },
  ownReviews: {
    title: 'Les révisions que vous avez notées',
    purpose: 'Savoir qui a fixé le jour où une décision se revoit, et qui a noté ce qu’elle devient.',
    basis: 'Intérêt légitime de l’association à suivre ses décisions (RGPD, article 6.1.f).',
    retention: 'Aussi longtemps que la décision reste au registre.',
    erasing: 'La date et ce qu’est devenue la décision restent, sans votre nom.',
    kinds: { set: 'date fixée par vous', noted: 'suite notée par vous' },
  },
} satisfies CapabilityWords & Record<string, unknown>

export default words
