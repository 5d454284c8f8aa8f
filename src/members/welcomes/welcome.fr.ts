import { le } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

const words = {
  problems: {
    'welcome.onlyTheCoordination':
      'Les nouveaux membres sont accueillis par la coordination, qui écrit au nom du pôle et appelle les cotisations. Demandez-le-lui.',
    'welcome.notMember':
      'On accueille une structure une fois membre, à partir du premier jour de son adhésion. Notez d’abord cette adhésion.',
    'welcome.chooseSome': 'Rien n’est coché : laissez au moins une partie de l’accueil, ou écartez-le.',
    'welcome.noDues':
      'Aucune cotisation n’est appelée pour l’année en cours : appelez-la d’abord dans « Cotisations », ou décochez cette ligne.',
    'welcome.nobodyToWrite':
      'Personne qui représente cette structure n’a d’adresse électronique. Notez-en une sur sa fiche, ou décochez le courriel et imprimez le bulletin.',
    'welcome.hasBuddy': 'Cette structure a déjà une personne d’accueil. Retirez-la d’abord, plus haut sur cette page.',
    'welcome.buddyOfAnother': 'La personne d’accueil représente une autre structure membre aujourd’hui. Choisissez-la dans la liste.',
    'welcome.groupUnknown':
      'Un des groupes n’est plus ouvert, ou la structure en fait déjà partie. Rechargez la page et choisissez dans la liste.',
    'welcome.begunAlready': 'L’accueil est déjà commencé : il n’y a plus rien à écarter. Ce qui peut être repris l’est ligne par ligne.',
    'welcome.sentStays': 'Un courriel parti ne se reprend pas, ni ce qu’il portait. Écrivez à nouveau si quelque chose était faux.',
    'welcome.calledStays':
      'Un appel de cotisation numéroté ne se reprend pas : la suite des numéros est sans trou. Exemptez plutôt la structure, depuis sa ligne de cotisation.',
    'welcome.groupChanged': ({ group }) =>
      `Sa place dans le groupe « ${group} » a changé depuis : retirez-la du groupe lui-même, ce qui en garde la trace.`,
  },
  done: {
    'members.memberWelcomed': 'C’est fait. Voici ce qui est parti et ce qui est noté.',
    'members.welcomeKept': 'C’est noté.',
    'members.welcomePartTakenBack': 'C’est repris.',
  },
  pages: {
    welcome: {
      title: (name: string) => `Accueillir ${name}`,
      lead: (from: string) => `Membre depuis le ${from}. Tout est prêt : relisez, décochez ce que vous ne voulez pas, un geste suffit.`,
      since: (from: string) => `Membre depuis le ${from}.`,
      card: (name: string) => `Accueillir ${name}`,
      cardSays: 'Bulletin d’adhésion, cotisation, mot de bienvenue, agenda, personne d’accueil, groupes : tout est prêt à relire.',
      open: 'Préparer l’accueil',
      waive: 'Pas d’accueil pour cette structure',
      waived: 'Cet accueil est écarté',
      waivedSays: 'Il n’est plus proposé. Rien n’a été envoyé ni noté.',
      propose: 'Le proposer à nouveau',
      after: 'L’accueillir quand même',
      more: 'Compléter l’accueil',
      notMember: 'Cette structure n’est pas membre aujourd’hui',
      notMemberSays: 'L’accueil se fait à partir du premier jour de son adhésion.',
      submit: 'Envoyer et noter ce qui est coché',
      form: 'Le bulletin d’adhésion, déjà rempli, à signer',
      formHint: 'Joint au courriel ; sans courriel, à imprimer.',
      formSee: 'Le voir (PDF)',
      formPdf: 'Le bulletin (PDF)',
      dues: (year: number, amount: string | null, free: boolean) =>
        amount === null ? `L’appel de cotisation ${year}` : `L’appel de cotisation ${year} : ${free ? `à partir de ${amount}` : amount}`,
      duesHint: (due: string) => `Une lettre numérotée part à part, à régler avant le ${due}. Cet appel ne se reprend pas.`,
      duesPast: (due: string) =>
        `Son échéance, le ${due}, est passée : cette structure paraîtrait aussitôt en retard. Cet appel ne se reprend pas ; rien ne presse.`,
      noDues: 'Cotisation : aucune n’est appelée pour l’année en cours, il n’y a rien à demander.',
      duesAsked: (year: number) => `Cotisation : celle de ${year} lui est déjà demandée.`,
      bracket: 'Tranche de cotisation',
      choose: 'Choisir…',
      mail: (names: string[]) => `Un courriel de bienvenue à ${names.join(', ')}`,
      nobody: 'Courriel : personne qui représente cette structure n’a d’adresse électronique.',
      nobodyDo: 'En noter une sur sa fiche',
      text: 'Le mot de bienvenue',
      textHint: 'Entre « Bonjour » et votre nom. Ce qui est coché ici (bulletin, personne d’accueil, groupes, agenda) y est ajouté.',
      calendar: 'Dans ce courriel, comment mettre les réunions dans son téléphone',
      calendarHint: 'Chaque personne y crée sa propre adresse d’agenda, après s’être connectée.',
      buddy: 'Personne d’accueil',
      buddyHint: 'Une personne d’une autre structure membre, vers qui se tourner. Prévenez-la : Cordée ne lui écrit pas.',
      noBuddy: 'Personne pour l’instant',
      buddyOf: (name: string, organisation: string, sponsor: boolean) =>
        `${name} (${organisation}${sponsor ? ', a parrainé la demande' : ''})`,
      groups: 'Groupes qu’elle rejoint',
      done: 'Ce qui est fait',
      doneSays: 'La personne d’accueil et les groupes se retirent ici. Un courriel parti et un appel numéroté ne se reprennent pas.',
      isDone: 'fait',
      takenBack: 'repris',
      takeBack: 'Reprendre',
      formSent: 'Bulletin d’adhésion envoyé, à recevoir signé',
      formToPrint: 'Bulletin d’adhésion à imprimer et faire signer',
      called: (number: string, amount: string) => `Cotisation appelée : ${number}, ${amount}`,
      mailed: (name: string) => `Courriel de bienvenue à ${name}`,
      calendarSaid: 'Agenda expliqué dans le courriel',
      buddyIs: (name: string) => `${name}, personne d’accueil`,
      inGroup: (name: string) => `Rejoint le groupe ${name}`,
      part: {
        form: 'bulletin d’adhésion',
        dues: 'appel de cotisation',
        mail: 'mot de bienvenue',
        calendar: 'agenda',
        buddy: 'personne d’accueil',
        group: 'groupes',
      },
      life: { kind: 'Accueil', welcomed: 'Accueillie dans le pôle' },
      file: (organisation: string) => `Bulletin d’adhésion - ${organisation}.pdf`,
      letter: {
        subject: (organisation: string, hub: string) => `${hub} : bienvenue à ${organisation}`,
        hello: (name: string) => `Bonjour ${name},`,
        text: (organisation: string, from: string) =>
          `${organisation} est membre de notre pôle depuis le ${le(from)}. Bienvenue !\n\nVous serez invité·e à nos réunions, et vous lirez dans Cordée ce qui s’y décide. Une question, une idée, un besoin : répondez à ce courriel.`,
        form: 'Votre bulletin d’adhésion est joint, déjà rempli : relisez-le, complétez ce qui manque, signez-le et renvoyez-le-nous.',
        dues: 'L’appel de cotisation vous parvient dans un courriel à part.',
        buddy: (name: string, organisation: string) =>
          `${name} (${organisation}) vous accueille : tournez-vous vers cette personne pour toute question.`,
        groups: (names: string[]) =>
          names.length > 1 ? `Votre structure rejoint les groupes ${names.join(', ')}.` : `Votre structure rejoint le groupe ${names[0]}.`,
        calendar: (url: string | null) =>
          `Pour voir nos réunions dans votre téléphone : connectez-vous à Cordée avec cette adresse électronique, ouvrez « Agenda », puis « Calendriers », et créez votre adresse d’agenda.${url ? `\n${url}` : ''}`,
        bye: (sender: string, hub: string) => `À bientôt,\n${sender}\n${hub}`,
      },
    },
    ownWelcomes: {
      title: 'Les accueils où vous êtes',
      purpose: 'Savoir qui a accueilli une nouvelle structure, et vers qui elle peut se tourner.',
      basis: 'Intérêt légitime de l’association à accueillir ses membres (RGPD, article 6.1.f).',
      retention: 'Aussi longtemps que la fiche de la structure accueillie.',
      erasing: 'L’accueil reste, sans votre nom.',
      on: 'Le',
      organisation: 'Structure',
      what: 'À quel titre',
      kinds: { noted: 'accueillie ou écartée par vous', buddy: 'vous en êtes la personne d’accueil' },
    },
  },
} satisfies CapabilityWords & { pages: Record<string, unknown> }

export default words
