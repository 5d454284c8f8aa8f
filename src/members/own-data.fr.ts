import type { CapabilityWords } from '#platform/i18n/words.ts'

const words = {
  problems: {},
  done: {},
  pages: {
    ownData: {
      link: 'Ce que le pôle sait de vous',
      organisation: 'Structure',
      as: 'En tant que',
      convenor: 'l’anime',
      memberOfGroup: 'en fait partie',
      groups: {
        title: 'Les groupes où vous êtes',
        purpose: 'Savoir qui travaille sur un sujet, et écrire à celles et ceux que cela concerne.',
        basis: 'Intérêt légitime de l’association à organiser son travail (RGPD, article 6.1.f).',
        retention: 'Les dates restent après la fin : elles disent qui a pris part à un travail.',
        erasing: 'Les périodes restent, sans votre nom.',
      },
      name: 'Nom',
      address: 'Adresse électronique',
      phone: 'Téléphone',
      addedAt: 'Dans le pôle depuis',
      from: 'Du',
      until: 'Jusqu’au',
      role: 'Rôle',
      identity: {
        title: 'Qui vous êtes',
        purpose: 'Savoir qui agit dans le pôle, vous écrire, et vous ouvrir la porte : votre adresse est votre clé.',
        basis: 'Intérêt légitime de l’association à connaître celles et ceux qui y participent (RGPD, article 6.1.f).',
        retention: 'Aussi longtemps que le pôle vous connaît. Rien n’est effacé de soi-même : l’effacement se demande à la coordination.',
        erasing: 'Le nom devient « Personne effacée », suivi d’un code ; l’adresse et le téléphone sont effacés.',
      },
      representations: {
        title: 'Les structures pour lesquelles vous parlez',
        purpose: 'Savoir qui engage une structure, et depuis quand : sans cela une décision ne tient pas.',
        basis: 'Intérêt légitime de l’association et de ses membres à prouver qui les représente (RGPD, article 6.1.f).',
        retention: 'Les dates restent après la fin de la représentation : les décisions prises alors s’appuient sur elles.',
        erasing: 'Les dates restent, sans votre nom.',
      },
      consents: {
        title: 'Accords donnés pour une structure',
        purpose: 'Savoir qui a dit qu’une structure accepte de figurer sur le site public du pôle, et quand.',
        basis: 'Intérêt légitime du pôle à garder la preuve de l’accord (RGPD, article 6.1.f).',
        retention: 'Tant que la structure figure sur le site public.',
        erasing: 'La date reste, sans votre nom.',
      },
      since: 'Depuis le',
      roles: {
        title: 'Vos rôles dans le pôle',
        purpose: 'Ouvrir à chacun·e ce que son rôle demande, et rien de plus.',
        basis: 'Intérêt légitime de l’association à répartir les responsabilités (RGPD, article 6.1.f).',
        retention: 'Les dates restent après la fin du rôle : elles disent qui répondait de quoi.',
        erasing: 'Les dates restent, sans votre nom.',
      },
    },
  },
} satisfies CapabilityWords & { pages: Record<string, unknown> }

export default words
