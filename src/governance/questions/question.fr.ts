import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) < 2 ? one : several}`

const words = {
  problems: {
    'question.representativesAsk':
      'Une question est posée par qui représente une structure du pôle, en son nom, ou par la coordination (règle de Cordée). Passez par l’une ou l’autre.',
    'question.coordinationOrients':
      'La coordination, ou qui anime la prochaine réunion de cette instance, oriente les questions (règle de Cordée). Dites-leur ce que vous en pensez.',
    'question.groupMissing': 'Dites quel groupe la prépare.',
    'question.bodyUnknown': 'Cette instance n’est pas de ce pôle. Choisissez-la dans la liste.',
    'question.answerMissing': 'Écrivez la réponse : qui a posé la question la lira, et tout le monde avec.',
    'question.whyMissing': 'Dites pourquoi elle est gardée pour plus tard : qui l’a posée le lira.',
  },
  done: {
    'question.asked': 'La question est posée. Un courriel vous dira ce qu’elle devient.',
    'question.oriented': 'C’est noté, et la personne qui a posé la question est prévenue.',
  },
  questions: {
    nav: 'Questions',
    title: 'Questions',
    lead: ({ waiting }: Values) =>
      Number(waiting) === 0
        ? 'Ce que les membres demandent, et ce que c’est devenu.'
        : `${many(waiting, 'question attend', 'questions attendent')} d’être orientée${Number(waiting) > 1 ? 's' : ''}.`,
    none: 'Aucune question pour l’instant',
    noneSays: 'Toute structure peut en poser une à une instance. Chacun lit ici où elle est menée et ce qu’elle devient.',
    nothing: 'Aucune question ne répond à ces choix',
    all: 'Voir toutes les questions',
    search: 'Chercher une question',
    which: 'Lesquelles',
    shown: { toutes: 'Toutes', attente: 'À orienter', miennes: 'Les miennes' },
    of: ({ n, of }: Values) => `${n} sur ${of}`,
    ask: 'Poser une question',
    askSubmit: 'Poser la question',
    questionField: 'Votre question',
    questionHint: 'En une phrase : « Peut-on partager la camionnette le samedi ? »',
    wordsField: 'Ce qu’il faut savoir',
    toBody: 'À qui',
    for: 'Au nom de',
    askedBy: ({ who, day }: Values) => `${who}, le ${day}`,
    states: {
      asked: 'À orienter',
      agenda: 'Pour l’ordre du jour',
      group: 'En groupe de travail',
      answered: 'Répondue',
      kept: 'Gardée pour plus tard',
    },
    life: 'Ce qu’elle devient',
    steps: {
      asked: ({ who, body }: Values) => `Posée par ${who}, à : ${body}`,
      agenda: ({ who, body }: Values) => `Orientée par ${who} vers un ordre du jour : ${body}`,
      group: ({ who, group }: Values) => `Confiée par ${who} au groupe « ${group} »`,
      answered: ({ who }: Values) => `Réponse de ${who}`,
      kept: ({ who }: Values) => `Gardée pour plus tard par ${who}`,
      planned: ({ meeting }: Values) => `À l’ordre du jour : ${meeting}`,
      dealt: ({ meeting }: Values) => `Traitée : ${meeting}`,
      passed: ({ meeting }: Values) => `Pas abordée : ${meeting}. Elle est proposée de nouveau à la suivante.`,
      action: ({ what, who }: Values) => `À faire, par ${who} : ${what}`,
      done: ({ what }: Values) => `Fait : ${what}`,
      dropped: ({ what }: Values) => `Abandonné : ${what}`,
    },
    decision: 'Lire la décision',
    minutes: 'Lire le PV',
    orient: 'Où la mener ?',
    orientThis: 'Orienter cette question',
    orientAgain: 'La mener ailleurs',
    orientSubmit: 'Orienter',
    orientations: {
      agenda: 'Un ordre du jour',
      group: 'Un groupe de travail',
      answered: 'Répondre maintenant',
      kept: 'La garder pour plus tard',
    },
    hints: {
      agenda: 'Elle est proposée à la prochaine réunion de l’instance.',
      group: 'Un groupe la prépare.',
      answered: 'En quelques phrases, lues par tout le monde.',
      kept: 'En disant pourquoi.',
    },
    body: 'De quelle instance',
    group: 'Quel groupe',
    answer: 'Réponse, ou pourquoi',
    answerHint: 'Nécessaire pour répondre ou garder ; utile aussi pour dire où elle va.',
    mail: {
      subject: ({ title }: Values) => `Votre question : ${title}`,
      body: ({ name, title, says, hub, link }: Values) =>
        `Bonjour ${name},\n\nVous avez demandé : « ${title} »\n\n${says}\n\n${link ? `Tout son chemin se lit ici :\n${link}` : 'Tout son chemin se lit dans l’espace du pôle, sous « Questions ».'}\n\nÀ bientôt,\n${hub}\n`,
      oriented: {
        agenda: ({ body, answer }: Values) =>
          [`Elle est proposée au prochain ordre du jour : ${body}.`, answer].filter(Boolean).join('\n\n'),
        group: ({ group, answer }: Values) => [`Le groupe « ${group} » la prépare.`, answer].filter(Boolean).join('\n\n'),
        answered: ({ answer }: Values) => `Voici la réponse.\n\n${answer}`,
        kept: ({ answer }: Values) => `Elle est gardée pour plus tard.\n\n${answer}`,
      },
      called: ({ body, day }: Values) => `Elle est à l’ordre du jour : ${body}, ${day}.`,
      dealt: ({ body, day }: Values) => `Elle a été traitée : ${body}, ${day}. Le compte rendu le dira en détail.`,
      passed: ({ body, day }: Values) => `La réunion n’y est pas arrivée : ${body}, ${day}. Elle est proposée de nouveau à la suivante.`,
      asked: ({ what }: Values) => `Elle conduit à une action : ${what}`,
      done: ({ what, became }: Values) => [`C’est fait : ${what}`, became].filter(Boolean).join('\n\n'),
      dropped: ({ what, became }: Values) => [`C’est abandonné : ${what}`, became].filter(Boolean).join('\n\n'),
    },
  },
  ownQuestions: {
    title: 'Vos questions',
    purpose: 'Mener chaque question quelque part, et dire à qui l’a posée ce qu’elle devient.',
    basis: 'Intérêt légitime de l’association à répondre à ses membres (RGPD, article 6.1.f).',
    retention: 'Aussi longtemps que le pôle garde ses PV : une question et sa suite font partie de sa vie.',
    erasing: 'La question et sa suite restent, sans votre nom.',
    question: 'La question',
    kinds: { asked: 'posée par vous', oriented: 'orientée par vous' },
  },
} satisfies CapabilityWords & Record<string, unknown>

export default words
