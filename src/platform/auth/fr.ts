import type { CapabilityWords } from '#platform/i18n/words.ts'

/** What log-in says. Numbers of tries and delays come from code.ts and limits.ts. */
const fr = {
  problems: {
    'auth.codeWrong': ({ left }) =>
      `Ce code n’est pas celui du dernier message envoyé. Comparez : il vous reste ${left === 1 ? 'un essai' : `${left} essais`}.`,
    'auth.codeGone':
      'Ce code ne peut plus servir : il a été utilisé, a plus de 10 minutes, a été essayé trop de fois, ou a été demandé dans un autre navigateur. Demandez-en un nouveau.',
    'auth.tooMany': ({ minutes }) =>
      `Trop d’essais pour le moment : une limite protège les comptes de qui devinerait un code. Réessayez dans ${minutes === 1 ? 'une minute' : `${minutes} minutes`}.`,
    'auth.secondWrong':
      'Ce code n’est pas le bon, ou il a déjà servi : chacun ne sert qu’une fois. Attendez le suivant (30 secondes) et vérifiez que votre téléphone est à l’heure.',
    'auth.noDemo': 'Cette connexion sans code n’existe que pour les pôles de démonstration, depuis l’ordinateur où Cordée est installé.',
    'auth.recovery.absent': 'Cette demande n’existe plus : elle a abouti, a été retirée ou a plus de 7 jours.',
    'auth.recovery.own':
      'Vous ne pouvez pas confirmer votre propre demande : deux autres personnes, de deux structures du conseil, doivent le faire. C’est ce qui protège les comptes du pôle.',
    'auth.recovery.twice': 'Vous avez déjà confirmé cette demande. Il faut maintenant une autre personne, d’une autre structure.',
    'auth.recovery.sameOrganisation':
      'Votre structure a déjà confirmé cette demande. Il faut deux structures différentes : demandez à une autre structure du conseil.',
  },
  done: {
    'auth.loggedOut': 'Vous êtes déconnecté·e.',
    'auth.loggedOutEverywhere': 'Vous êtes déconnecté·e de tous vos appareils.',
    'auth.recoveryAsked': 'Votre demande est envoyée. Deux structures du conseil doivent la confirmer.',
  },
  mail: {
    code: {
      subject: 'Votre code de connexion à Cordée',
      body: ({ code, minutes }: { code: string; minutes: number }) =>
        `Votre code de connexion : ${code}

Saisissez-le dans la page où vous l’avez demandé. Il est valable ${minutes} minutes et ne sert qu’une fois.

Vous n’avez rien demandé ? Ne donnez ce code à personne et ignorez ce message : sans lui, personne ne peut se connecter à votre place.`,
    },
    enrolled: {
      subject: 'Un second code protège maintenant votre connexion',
      body: `Un second code, donné par une application d’authentification, est désormais demandé quand vous vous connectez à Cordée.

Ce n’était pas vous ? Prévenez tout de suite une autre personne de votre pôle : deux structures du conseil peuvent le retirer, ce qui ferme toutes les connexions ouvertes.`,
    },
    recoveryAsked: {
      subject: 'Demande de remplacement de votre second code',
      body: `Quelqu’un qui lit votre courrier a demandé à remplacer le second code de votre connexion à Cordée. Deux personnes, de deux structures du conseil, doivent le confirmer ; la demande s’éteint au bout de 7 jours.

Ce n’était pas vous ? Prévenez les membres du conseil, et changez le mot de passe de votre messagerie.`,
    },
    lifted: {
      subject: 'Le second code a été retiré',
      holder: ({ hub }: { hub: string }) =>
        `Deux structures du conseil (${hub}) ont confirmé votre demande : le second code de votre connexion est retiré et toutes vos connexions sont fermées. À la prochaine connexion, vous en choisirez un nouveau.

Ce n’était pas vous ? Prévenez tout de suite les membres du conseil.`,
      confirmer: ({ holder, name, hub }: { holder: string; name: string; hub: string }) =>
        `Le second code de ${holder} (${hub}) est retiré : deux structures l’ont confirmé, la dernière par ${name}. Toutes ses connexions sont fermées.

Vous n’avez rien confirmé ? Prévenez tout de suite les autres membres du conseil.`,
    },
  },
  logIn: {
    title: 'Connexion',
    lead: 'Indiquez votre adresse électronique : vous recevrez un code à saisir ici. Pas de mot de passe à retenir.',
    email: 'Adresse électronique',
    emailHint: 'Celle que votre pôle connaît.',
    submit: 'Recevoir un code',
    demo: 'Démonstration',
    demoSays: 'Entrez sans code dans un pôle inventé, à la place d’une de ces personnes. Seulement depuis cet ordinateur.',
    demoEnter: 'Entrer',
    demoAs: (name: string) => `en tant que ${name}`,
  },
  code: {
    title: 'Votre code',
    lead: (email: string) => `Un message avec un code de 8 caractères part vers ${email}.`,
    leadKept: (email: string) => `Un code de 8 caractères est prêt pour ${email}. Il ne part pas par courriel.`,
    code: 'Code reçu par courriel',
    codeKept: 'Code de connexion',
    codeHint: 'Par exemple K7FM-3XQD. Il est valable 10 minutes. Rien reçu ? Regardez dans les indésirables.',
    keptHint: 'Par exemple K7FM-3XQD. Il est valable 10 minutes.',
    submit: 'Se connecter',
    again: 'Demander un autre code ou changer d’adresse',
    noMail: 'Aucun serveur de courrier n’est configuré',
    shownHere: 'Le code s’affiche ici : voir les messages gardés sur cet ordinateur.',
    inLog: 'Le code est écrit dans le journal du serveur : demandez-le à la personne qui tient l’installation.',
  },
  second: {
    title: 'Second code',
    lead: 'Votre rôle donne accès aux comptes et aux dossiers du pôle : un second code, donné par votre téléphone, le protège si quelqu’un lit votre courrier.',
    leadWanted:
      'Un second code, donné par votre téléphone, protège votre connexion si quelqu’un lit votre courrier. Votre rôle ne le demande pas ; une fois mis en place, il sera demandé à chaque connexion.',
    leadAsk: 'Ouvrez votre application d’authentification et saisissez le code affiché pour Cordée.',
    steps: 'Une seule fois, deux minutes',
    install: 'Ouvrez une application d’authentification sur votre téléphone',
    applications: 'Aegis, FreeOTP, 2FAS, Google Authenticator… ou votre gestionnaire de mots de passe.',
    scan: 'Avec elle, lisez ce dessin, ou recopiez la clé',
    picture: 'Dessin à lire avec l’application d’authentification',
    key: 'Clé à recopier :',
    type: 'Saisissez ci-dessous le code à six chiffres qu’elle affiche',
    code: 'Code à six chiffres',
    codeHint: 'Il change toutes les 30 secondes.',
    confirm: 'Protéger ma connexion',
    submit: 'Continuer',
    lost: 'Je n’ai plus mon téléphone',
    leave: 'Se déconnecter',
  },
  recovery: {
    title: 'Second code perdu',
    lead: 'Deux personnes, de deux structures du conseil, peuvent retirer votre second code ensemble. Vous en choisirez un nouveau à la connexion suivante.',
    hubs: 'Elles le confirmeront dans :',
    how: 'Appelez-les ou voyez-les : elles doivent s’assurer que la demande vient bien de vous. La demande s’éteint au bout de 7 jours.',
    submit: 'Demander au conseil',
    waiting: 'Demande en attente',
    waitingSays: (until: string) => `Deux structures du conseil doivent la confirmer avant le ${until}. Prévenez-les de vive voix.`,
    nothing:
      'Plus aucun pôle ne connaît votre adresse : personne ne peut retirer ce second code. Demandez d’abord à votre pôle de vous inscrire.',
    back: 'J’ai retrouvé mon téléphone',
  },
  account: {
    title: 'Vos connexions',
    lead: (email: string) => `Vous êtes connecté·e avec ${email}.`,
    caption: 'Connexions ouvertes',
    begun: 'Ouverte le',
    seen: 'Utilisée le',
    level: 'Niveau',
    here: 'Cette connexion',
    other: 'Autre connexion',
    full: 'Avec second code',
    half: 'Code par courrier seul',
    demo: 'Démonstration, sans code',
    protected: 'Un second code, donné par votre téléphone, protège votre connexion.',
    unprotected: 'Qui lit votre courrier peut se connecter à votre place. Un second code, donné par votre téléphone, l’en empêche.',
    protect: 'Mettre en place un second code',
    typeCode: 'Saisir le second code',
    ends: 'Une connexion se ferme seule après 7 jours sans usage, et au plus tard 30 jours après le code.',
    out: 'Se déconnecter',
    everywhere: 'Se déconnecter partout',
    data: 'Ce que vos pôles savent de vous',
    dataSays: 'Tout ce qui est gardé à votre nom, pourquoi, combien de temps, et de quoi l’emporter.',
  },
  hubs: {
    title: 'Vos pôles',
    none: 'Aucun pôle ne connaît cette adresse',
    noneSays: (email: string) =>
      `Personne n’a encore inscrit ${email} dans un pôle. Demandez à la coordination du vôtre de l’ajouter à votre fiche, ou reconnectez-vous avec une autre adresse.`,
    create: 'Créer votre pôle',
    otherAddress: 'Prendre une autre adresse',
    sessions: 'Vos connexions',
  },
  outbox: {
    title: 'Messages de connexion gardés ici',
    lead: 'Aucun serveur de courrier n’est configuré : ces messages ne sont pas partis. Cette page ne s’ouvre que sur l’ordinateur où Cordée est installé.',
    empty: 'Aucun message pour l’instant. Le temps d’écrire le code, rechargez la page.',
    refresh: 'Recharger',
    back: 'Saisir le code',
  },
} satisfies CapabilityWords & Record<string, unknown>

export default fr
