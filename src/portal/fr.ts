import type { CapabilityWords } from '#platform/i18n/words.ts'

const fr = {
  problems: {},
  done: {},
  problemPage: {
    absent: 'Page introuvable',
    absentSays: 'Cette page n’existe pas, ou elle n’est pas ouverte à votre compte.',
    refused: 'Ce n’est pas possible ici',
    unreadable: 'Envoi refusé',
    busy: 'Le service se relève',
    busySays: 'La base de données ne répond pas pour le moment. Rien de ce qui était enregistré n’est perdu. Réessayez dans une minute.',
    failed: 'Une erreur de notre part',
    failedSays: (reference: string) =>
      `L’action n’a pas été enregistrée. L’incident est noté sous la référence ${reference} : donnez-la à la personne qui gère l’instance.`,
    home: 'Aller à l’accueil',
  },
  instance: {
    title: 'Cordée',
    lead: 'Le carnet de bord des pôles territoriaux de coopération économique : ce qui se passe est noté une fois, et devient procès-verbal, registre, temps passé, rapport.',
    description: 'Les pôles territoriaux de coopération économique qui vivent ici.',
    none: 'Aucun pôle pour l’instant',
    noneSays:
      'Créez le vôtre : son nom, le vôtre, puis la liste de ses structures. Quinze minutes plus tard, la première réunion est prête.',
    create: 'Créer votre pôle',
    logIn: 'Se connecter',
    hubs: 'Les pôles',
    demo: 'Démonstration',
  },
  publicHome: {
    over: 'Pôle territorial de coopération économique',
    noPresentation: 'Ce pôle n’a pas encore écrit sa présentation.',
    board: 'Le conseil',
    boardSays: (n: number) =>
      n === 1 ? 'Une structure y siège.' : `${n} structures y siègent, et décident d’un commun accord chaque fois que c’est possible.`,
    members: 'Les structures membres',
    organisation: 'structure',
    membersSays: (count: string) => `${count} de l’économie sociale et solidaire.`,
    founding: 'Fondatrice',
  },
  demoPeople: {
    coordinator: (_organisations: string) => 'coordination du pôle',
    treasurer: (organisations: string) => (organisations ? `trésorerie, siège au conseil pour ${organisations}` : 'trésorerie'),
    board: (organisations: string) => `siège au conseil pour ${organisations}`,
    member: (organisations: string) => `représente ${organisations}, structure membre`,
    projectLeader: (_organisations: string) => 'porte un projet',
  },
} satisfies CapabilityWords & Record<string, unknown>

export default fr
