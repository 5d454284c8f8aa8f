import { le, s, type Values } from '#platform/i18n/say.fr.ts'

type MailValues = {
  name: string
  hub: string
  member: string
  year: string
  amount: string
  number: string
  due: string
  called: string
  sender: string
}

const words = {
  problems: {
    'dues.onlyTheTreasuryKeeps': 'Les cotisations sont tenues par la coordination et la trésorerie. Dites-leur ce qui est à corriger.',
    'dues.notAnAmount': 'Donnez un montant en euros, comme 80 ou 80,50.',
    'dues.notAnIban': 'Cet IBAN n’est pas juste : sa clé ne tombe pas. Recopiez-le depuis le relevé de la banque.',
    'dues.fewBrackets': 'Écrivez au moins deux tranches, une par ligne : « Moins de 50 000 € : 30 ».',
    'dues.notABracket': ({ line }: Values) =>
      `« ${line} » ne se lit pas. Écrivez le nom de la tranche, deux-points, puis son montant : « Moins de 50 000 € : 30 ».`,
    'dues.bracketTwice': ({ name }: Values) => `La tranche « ${name} » y est deux fois. Donnez un nom à chacune.`,
    'dues.dueOutside': ({ from, to }: Values) => `L’échéance tombe dans l’année que la cotisation couvre : du ${le(from)} au ${le(to)}.`,
    'dues.yearsMeet':
      'Cette période en recouvre une autre : personne ne cotise deux fois pour un même jour. Choisissez un autre premier jour.',
    'dues.calledAlready': ({ year, on }: Values) =>
      `Les cotisations ${year} sont appelées depuis le ${le(on)} : leur montant ne change plus. Une exonération se note sur la page de chaque membre.`,
    'dues.duePast': ({ due }: Values) => `L’échéance, le ${le(due)}, est passée. Donnez un autre jour avant d’appeler.`,
    'dues.bracketUnchosen': ({ names, more }: Values) =>
      Number(more) === 0
        ? `Choisissez d’abord la tranche de : ${names}.`
        : `Choisissez d’abord la tranche de : ${names} et ${more} autre${s(more)}.`,
    'dues.noSuchBracket': 'Cette tranche n’est pas dans la liste. Choisissez-en une autre.',
    'dues.noSuchLine': 'Ce membre n’est pas dans la liste de cette année. Rechargez la page.',
    'dues.chooseBracket': 'Choisissez sa tranche : c’est elle qui donne le montant.',
    'dues.nobody': 'Il n’y a personne à qui demander une cotisation : aucun membre, ou tous exonérés.',
    'dues.notCalled': 'Cette cotisation n’est pas encore appelée : appelez d’abord les cotisations de l’année.',
    'dues.noMember': 'Cette structure n’est pas membre aujourd’hui : seuls les membres cotisent.',
    'dues.hasItsLine': 'Sa cotisation est déjà appelée.',
    'dues.reasonNeeded': 'Dites pourquoi : une exonération se relit des années plus tard.',
    'dues.notPaidYet': ({ today }: Values) => `Un règlement se note une fois reçu : le ${le(today)} ou un jour passé.`,
    'dues.nobodyToRemind': 'Personne n’est à relancer : chacun a reçu une lettre il y a moins de quinze jours, ou est à jour.',
    'dues.notHandedYet': ({ today }: Values) => `Donnez le ${le(today)} ou un jour passé.`,
    'dues.noPaper': 'Aucune lettre sur papier n’attendait ce jour-là.',
  },
  done: {
    'members.duesSet': 'Cotisation enregistrée. Rien n’est encore envoyé.',
    'members.duesCalled': 'Cotisations appelées : chaque membre a son numéro et sa lettre.',
    'members.dueCalled': 'Cotisation appelée.',
    'members.bracketsChosen': 'Tranches enregistrées.',
    'members.paymentNoted': 'Règlement noté. Le reçu est prêt.',
    'members.paymentTakenBack': 'Ce règlement ne compte plus.',
    'members.dueExempted': 'Enregistré.',
    'members.lateReminded': 'Rappels envoyés.',
    'members.handedNoted': 'Remise notée.',
  },
  pages: {
    dues: {
      nav: 'Cotisations',
      sums: 'En bref',
      toLine: 'Exonérer',
      toChoose: (n: number) => `${n} tranche${s(n)} à choisir avant d’appeler. Personne n’a encore rien reçu.`,
      title: 'Cotisations',
      titleOf: (year: string) => `Cotisations ${year}`,
      lead: 'Ce que chaque membre verse pour l’année. Une cotisation en retard n’ôte à personne sa qualité de membre : ce qu’un retard entraîne, seuls les statuts le disent.',
      ownLead: 'Ce que la structure pour laquelle vous parlez verse pour l’année.',
      prepared: (n: number, sum: string) => `${n} membre${s(n)} à appeler : ${sum}. Personne n’a encore rien reçu.`,
      calledOn: (day: string, due: string) => `Appelées le ${day}, à régler au plus tard le ${due}.`,
      none: 'Pas encore de cotisation',
      noneSays: 'Un montant suffit. Vous verrez la liste des membres avant que quoi que ce soit ne parte.',
      ownNone: 'Aucune cotisation ne vous a été demandée.',
      amount: 'Montant pour l’année',
      amountHint: 'Le même pour tous, sauf si vous choisissez une autre formule plus bas.',
      prepare: (year: string) => `Préparer les cotisations ${year}`,
      prepareNext: 'Préparer une autre année',
      change: 'Changer le montant, l’échéance, la formule',
      more: 'Autre formule, autre période, IBAN',
      save: 'Enregistrer',
      formula: 'Comment le montant se calcule',
      formulas: { same: 'Le même pour tous', brackets: 'Par tranches', free: 'Libre, à partir de ce montant' },
      formulaHints: {
        same: 'Le montant ci-dessus.',
        brackets: 'Selon le budget, le nombre de salarié·es… choisie pour chaque membre.',
        free: 'Chacun verse ce qu’il veut, au moins le montant ci-dessus.',
      },
      brackets: 'Les tranches',
      bracketsHint: 'Une par ligne, son nom puis son montant : « Moins de 50 000 € : 30 ».',
      startsOn: 'Premier jour de l’année de cotisation',
      startsOnHint: 'Elle dure douze mois. Sans réponse : l’année civile.',
      dueOn: 'À régler au plus tard le',
      dueOnHint: 'Ce jour compris. Sans réponse : dans un mois.',
      iban: 'IBAN du pôle',
      ibanHint: 'Imprimé sur les appels, pour régler par virement.',
      call: 'Appeler les cotisations',
      callSays: 'Chaque membre reçoit son appel par courriel ; pour qui n’a pas d’adresse, la lettre est à imprimer.',
      bracket: 'Tranche',
      bracketOf: (name: string) => `Tranche de ${name}`,
      unchosen: 'à choisir',
      saveBrackets: 'Enregistrer les tranches',
      which: 'Lesquelles',
      shown: { toutes: 'Toutes', attendues: 'Attendues', retard: 'En retard', reglees: 'Réglées', exonerees: 'Exonérées' },
      states: { settled: 'Réglée', awaited: 'Attendue', late: 'En retard', exempt: 'Exonérée' },
      notCalled: 'À appeler',
      nothing: 'Aucune cotisation dans ce cas',
      seeAll: 'Voir toutes les cotisations',
      of: (n: number, all: number) => `${n} sur ${all}`,
      columns: {
        member: 'Membre',
        number: 'Numéro',
        asked: 'Demandé',
        paid: 'Réglé',
        rest: 'Reste',
        state: 'État',
        lastPaid: 'Dernier règlement',
        reason: 'Motif d’exonération',
      },
      totals: { asked: 'Demandé', paid: 'Réglé', waiting: 'Attendu', exempted: 'Exonéré', beyond: 'Versé en plus' },
      totalsMean: {
        asked: (n: number) => `${n} membre${s(n)}.`,
        paid: (n: number) => `${n} cotisation${s(n)} réglée${s(n)}.`,
        waiting: (n: number, late: number) =>
          n === 0 ? 'Tout est réglé.' : `${n} cotisation${s(n)}${late > 0 ? `, dont ${late} en retard` : ''}.`,
        exempted: (n: number) => `${n} cotisation${s(n)}.`,
        beyond: 'Plus que demandé : à rendre, ou à garder comme don.',
        beyondFree: 'Au-delà du minimum, librement.',
      },
      remind: (n: number) => (n === 1 ? 'Écrire au membre en retard' : `Écrire aux ${n} en retard`),
      remindSays: 'Un courriel et sa lettre, au plus un par quinzaine. Rien d’autre ne change pour eux.',
      onPaper: (n: number) =>
        n === 1
          ? 'Une lettre est à imprimer : ce membre n’a pas d’adresse électronique.'
          : `${n} lettres sont à imprimer : ces membres n’ont pas d’adresse électronique.`,
      print: 'Imprimer les lettres',
      paper: 'lettre à remettre',
      without: 'Membres depuis l’appel',
      withoutSays: 'Leur cotisation n’est pas encore appelée.',
      callOne: 'Appeler sa cotisation',
      years: 'Années',
      rightsSource: 'loi du 1er juillet 1901 : les statuts décident',
    },
    due: {
      title: (year: string, name: string) => `Cotisation ${year} : ${name}`,
      member: 'Membre',
      asked: 'Demandé',
      atLeast: (sum: string) => `à partir de ${sum}`,
      bracket: 'Tranche',
      period: 'Période',
      periodSays: (from: string, to: string) => `du ${from} au ${to}`,
      dueOn: 'À régler au plus tard le',
      number: 'Numéro',
      paid: 'Réglé',
      rest: 'Reste à régler',
      exemption: 'Exonérée',
      exemptSays: (day: string, reason: string) => `le ${day} : ${reason}`,
      beyond: (sum: string) => `${sum} de plus que demandé : à rendre, ou à garder comme don.`,
      beyondFree: (sum: string) => `${sum} au-delà du minimum.`,
      short: (sum: string) => `Il reste ${sum} à régler.`,
      payments: 'Règlements',
      noPayment: 'Rien n’a encore été reçu.',
      note: 'Noter un règlement',
      amount: 'Somme reçue',
      paidOn: 'Reçue le',
      means: 'Par',
      meansOf: { transfer: 'virement', cheque: 'chèque', cash: 'espèces' },
      notedBy: (name: string) => `noté par ${name}`,
      goneSame: 'annulé',
      gone: (day: string) => `ne compte plus depuis le ${day}`,
      undo: 'Annuler',
      bounced: 'Chèque revenu, ou erreur : ne plus compter',
      papers: 'Lettres',
      noLetter: 'Aucune lettre : la cotisation n’est pas appelée.',
      letters: { call: 'Appel', reminder: 'Rappel' },
      letterTo: (name: string) => `par courriel à ${name}`,
      left: (day: string) => `parti le ${day}`,
      waits: 'pas encore parti',
      onPaper: 'sur papier, à remettre',
      handed: (day: string) => `sur papier, remise le ${day}`,
      readCall: 'L’appel (PDF)',
      readReminder: 'Le dernier rappel (PDF)',
      readReceipt: 'Le reçu (PDF)',
      hand: 'Noter la remise de la lettre',
      handedOn: 'Remise ou postée le',
      handSubmit: 'Noter la remise',
      exempt: 'Exonérer',
      reason: 'Pourquoi',
      reasonHint: 'Lu par la coordination, la trésorerie et ce membre seulement.',
      exemptSubmit: 'Exonérer pour cette année',
      unexempt: 'Ne plus exonérer',
      coordination: 'coordination',
      treasury: 'trésorerie',
      ofOrganisation: (year: string) => `Cotisation ${year}`,
      says: {
        settled: (paid: string) => `réglée (${paid})`,
        awaited: (rest: string, due: string) => `attendue : ${rest} au plus tard le ${due}`,
        late: (rest: string, due: string) => `en retard : ${rest} depuis le ${due}`,
        exempt: 'exonérée',
      },
      files: {
        call: 'Appel de cotisation',
        reminder: 'Rappel de cotisation',
        receipt: 'Reçu de cotisation',
        letters: 'Lettres de cotisation',
      },
      life: {
        kind: 'Cotisations',
        called: (year: string, sum: string) => `Cotisation ${year} appelée : ${sum}`,
        paid: (year: string, sum: string, means: string) => `Cotisation ${year} : ${sum} reçus par ${means}`,
        exempted: (year: string) => `Exonérée de cotisation ${year}`,
        reminded: (year: string) => `Rappel de la cotisation ${year}`,
      },
      mail: {
        call: {
          subject: ({ year, hub }: MailValues) => `Appel de cotisation ${year} : ${hub}`,
          body: ({ name, hub, member, year, amount, number, due, sender }: MailValues) => `Bonjour ${name},

Voici l’appel de cotisation ${year} ${member ? `de ${member} ` : ''}à notre pôle : ${amount}, à régler au plus tard le ${le(due)}.

La lettre jointe dit comment régler. Merci de rappeler la référence ${number}.

Une difficulté, une erreur, un délai ? Répondez à ce message.

${sender}
${hub}`,
        },
        reminder: {
          subject: ({ year, hub }: MailValues) => `Rappel de cotisation ${year} : ${hub}`,
          body: ({ name, hub, member, year, amount, number, due, called, sender }: MailValues) => `Bonjour ${name},

Sauf erreur de notre part, la cotisation ${year} ${member ? `de ${member} ` : ''}à notre pôle, appelée le ${le(called)} et à régler au plus tard le ${le(due)}, n’est pas encore réglée : il reste ${amount}.

Si votre règlement est en route, ne tenez pas compte de ce message. La lettre jointe dit comment régler ; référence ${number}.

Une difficulté ? Répondez à ce message, nous chercherons ensemble.

${sender}
${hub}`,
        },
      },
    },
    ownDues: {
      title: 'Cotisations',
      purpose: 'Savoir ce que les membres versent, le leur demander, en garder la preuve.',
      basis:
        'Intérêt légitime de l’association à recouvrer ses cotisations (RGPD, article 6.1.f), et obligation de garder ses pièces comptables (article 6.1.c).',
      retention:
        'Dix ans après la clôture de l’exercice, comme toute pièce comptable (code de commerce, article L123-22, usage des associations).',
      erasing: 'Les lignes, les sommes et les dates restent, sans votre nom.',
      on: 'Le',
      what: 'Quoi',
      organisation: 'Membre',
      cents: 'Somme',
      kinds: {
        asked: 'cotisation demandée, en votre nom',
        noted: 'règlement que vous avez noté',
        letter: 'lettre qui vous a été adressée',
        exempted: 'exonération que vous avez donnée',
        set: 'cotisation que vous avez préparée',
      },
    },
  },
}

export default words
