type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) < 2 ? one : several}`
const is = (n: string | number | undefined, one: string, several: string): string => (Number(n) < 2 ? one : several)
/** Proxies and excuses, where there are any. */
const others = ({ proxies, excused }: Values): string[] => [
  ...(Number(proxies) > 0 ? [many(proxies, 'pouvoir', 'pouvoirs')] : []),
  ...(Number(excused) > 0 ? [many(excused, 'excusée', 'excusées')] : []),
]

/** Preparing a general meeting, and what is to do after it. */
const words = {
  problems: {
    'funder.coordinatorKeeps':
      'La coordination tient la liste de ce que les financeurs attendent, et note ce qui est envoyé (règle de Cordée). Demandez-lui de le faire.',
    'funder.awaitsNothing': 'Cochez au moins une pièce : les comptes, le PV ou le rapport d’activité.',
    'funder.days': 'Indiquez un nombre de jours après l’assemblée, de 1 à 366.',
    'funder.notHeldYet':
      'Cette assemblée n’est pas close : ses comptes et son PV ne s’envoient pas encore (règle de Cordée). Clôturez d’abord la séance.',
  },
  done: {
    'funder.noted': 'C’est noté pour toutes les assemblées à venir.',
    'funder.ended': 'Ce financeur est retiré de la liste.',
    'funder.ticked': 'C’est noté.',
  },
  pages: {
    preparation: {
      title: 'Préparer l’assemblée',
      titleAfter: 'Après l’assemblée',
      when: ({ day, time }: Values) => `${day} à ${time}`,
      counts: ({ organisations, convened, ...rest }: Values) =>
        `${many(organisations, 'structure', 'structures')} : ${[many(convened, 'convoquée', 'convoquées'), ...others(rest)].join(', ')}`,
      countsDraft: ({ organisations, reachable }: Values) =>
        `${many(organisations, 'structure', 'structures')} à convoquer : ${reachable} par courriel, ${Number(organisations) - Number(reachable)} à remettre en main propre ou par courrier`,
      countsHeld: ({ organisations, present, ...rest }: Values) =>
        `${many(organisations, 'structure', 'structures')} : ${[many(present, 'présente', 'présentes'), ...others(rest)].join(', ')}`,
      reach: {
        open: ({ needed, holders, others }: Values) => {
          const carrying =
            Number(holders) === 0
              ? ''
              : is(holders, 'la structure qui porte un pouvoir', `les ${holders} structures qui portent un pouvoir`)
          if (carrying === '')
            return ` ; le quorum (${needed}) est atteint si ${is(others, `${others} structure vient`, `${others} structures viennent`)}`
          if (Number(others) === 0) return ` ; le quorum (${needed}) est atteint si ${carrying} ${is(holders, 'vient', 'viennent')}`
          return ` ; le quorum (${needed}) est atteint si ${carrying} ${is(holders, 'vient', 'viennent')}, et si ${is(others, `${others} autre vient`, `${others} autres viennent`)}`
        },
        impossible: ({ needed }: Values) => ` ; le quorum (${needed}) ne peut plus être atteint`,
      },
      allWell: 'Cordée ne voit rien qui manque.',
      watch: 'À regarder',
      watchSays: 'Cordée ne bloque rien. Voici ce qu’il vaut mieux régler avant l’assemblée.',
      andOthers: ({ names, n }: Values) => `${names} et ${n} autres`,
      irregular: {
        wouldBeLate: ({ given, asked }: Values) =>
          `Envoyée aujourd’hui, la convocation partirait ${many(given, 'jour', 'jours')} avant l’assemblée, au lieu de ${asked}.`,
        late: ({ names, n, given, asked }: Values) =>
          `${names} : ${is(n, 'convoquée', 'convoquées')} ${many(given, 'jour', 'jours')} avant l’assemblée, au lieu de ${asked}.`,
        unreachable: ({ names, n }: Values) =>
          `${names} : aucune adresse de courriel, la convocation ${is(n, 'sera', 'de chacune sera')} à remettre.`,
        unconvened: ({ names, n }: Values) => `${names} : pas encore ${is(n, 'convoquée', 'convoquées')}.`,
        bounced: ({ names }: Values) => `${names} : la convocation n’est pas arrivée.`,
        kept: ({ names }: Values) => `${names} : la convocation est écrite, elle n’est pas partie.`,
        agendaChanged: ({ titles, n }: Values) =>
          Number(n) === 0
            ? 'La date, le lieu, l’ordre du jour ou les documents ont changé depuis la convocation.'
            : `${is(n, 'Un point a été ajouté', 'Des points ont été ajoutés')} après la convocation (${titles}) : rien ne s’y décide sans une nouvelle convocation.`,
        noApproval: ({ day }: Values) => `Le PV de la dernière assemblée, ${day}, n’est pas à l’ordre du jour.`,
        notSealed: 'Le PV de la dernière assemblée est à approuver, mais il n’est pas scellé : il peut encore changer.',
        mandates: ({ names, n, body }: Values) =>
          `${body} : ${is(n, 'le mandat de', 'les mandats de')} ${names} ${is(n, 'se termine', 'se terminent')} d’ici là, et aucun point ne prévoit d’élection.`,
        toRatify: ({ names, n }: Values) =>
          `${names} : ${is(n, 'siège coopté à ratifier', 'sièges cooptés à ratifier')}, sans point à l’ordre du jour.`,
        noAccounts: 'Aucun point ne présente les comptes.',
        accountsMissing: 'Les comptes ne sont pas joints au rapport financier.',
        noQuorum: ({ needed, most }: Values) =>
          `Le quorum ne peut plus être atteint : ${many(most, 'voix au plus', 'voix au plus')}, il en faut ${needed}.`,
      },
      sources: {
        usage: 'D’usage',
        fifteen: 'D’usage : une quinzaine de jours (angers.fr). Vos statuts peuvent dire autrement.',
        everyMember: 'Chaque membre est convoqué ; sinon l’assemblée peut être annulée (service-public.fr, F21573).',
        proof: 'Une convocation se prouve (versailles.fr, guide des associations).',
        agenda: 'L’assemblée ne décide que de ce que la convocation annonce (service-public.fr, F21573).',
        minutes: 'D’usage, chaque assemblée approuve le PV de la précédente.',
        mandates: 'Un mandat fini ne se prolonge pas de lui-même ; vos statuts disent sa durée.',
        ratify: 'Une cooptation est provisoire jusqu’à l’assemblée suivante, d’usage ou selon vos statuts.',
        accounts: 'D’usage, l’assemblée annuelle approuve les comptes ; les financeurs les attendent.',
      },
      links: {
        date: 'Changer la date',
        card: 'Ouvrir sa fiche',
        hand: 'Remettre la convocation',
        outbox: 'Voir le courrier',
        again: 'Convoquer à nouveau',
        pending: 'Mettre à l’ordre du jour',
        seal: 'Sceller ce PV',
        election: 'Ajouter une élection',
        reports: 'Voir les rapports',
        which: 'Voir lesquelles',
        silent: 'Qui n’a pas répondu ?',
      },
      reports: 'Rapports et ateliers',
      reportsSay: 'Un rapport est prêt quand un document est joint à son point. Il part avec la convocation.',
      annualSays: 'Rapport moral, rapport d’activité, rapport financier, orientations : quatre points, à modifier ensuite.',
      annual: 'Proposer l’ordre du jour d’une assemblée annuelle',
      natures: {
        moralReport: 'Rapport moral',
        activityReport: 'Rapport d’activité',
        financialReport: 'Rapport financier',
        orientations: 'Orientations',
        workshop: 'Atelier',
      },
      proposals: {
        moralReport: 'Le rapport moral est approuvé.',
        activityReport: 'Le rapport d’activité est approuvé.',
        financialReport: 'Le rapport financier et les comptes de l’exercice sont approuvés.',
        orientations: 'Les orientations présentées sont adoptées.',
      },
      pointNo: ({ n }: Values) => `Point ${n}`,
      noPoint: 'Pas à l’ordre du jour',
      ready: 'prêt',
      toJoin: 'à joindre',
      missing: 'absent',
      join: 'Joindre le document',
      toAgenda: 'Mettre à l’ordre du jour',
      addWorkshop: 'Ajouter un atelier',
      ledBy: 'Animé par',
      ledByHint: 'Le PV le dit avec les notes de l’atelier.',
      workshopLed: ({ name }: Values) => `Animé par ${name}.`,
      workshops: 'Ateliers',
      members: 'Structures membres',
      membersSay: 'Pour information : un retard ne retire aucun droit. Vous le voyez parce que vous suivez les cotisations.',
      membersSayRule:
        'Une structure non à jour, et prévenue, ne vote pas : les règles de l’assemblée le disent. Vous voyez cette colonne parce que vous suivez les cotisations.',
      noDues: 'Aucune cotisation n’est appelée pour l’année en cours.',
      toProxies: 'Voir les pouvoirs',
      filter: 'Quelles structures ?',
      toLookAt: ({ n }: Values) => `À voir d’abord (${n})`,
      shown: ({ n, of }: Values) => `${n} sur ${of}`,
      filters: {
        aVoir: 'À voir d’abord',
        toutes: 'Toutes',
        nonConvoquees: 'Pas convoquées',
        sansReponse: 'Sans réponse',
        retard: 'Cotisation en retard',
      },
      noneSuch: {
        aVoir: 'Rien n’est à voir',
        toutes: 'Aucune structure',
        nonConvoquees: 'Toutes sont convoquées',
        sansReponse: 'Toutes ont répondu',
        retard: 'Aucune cotisation en retard',
      },
      nobody: 'Aucune structure membre ce jour-là',
      nobodySays: 'L’assemblée réunit les membres : ajoutez-les, ou donnez une date à leur adhésion.',
      heads: {
        organisation: 'Structure',
        notice: 'Convocation',
        noticeOn: 'Écrite le',
        answer: 'Réponse',
        proxyTo: 'Pouvoir donné à',
        presence: 'Présence',
        carries: 'Pouvoirs portés',
        excused: 'Excusée',
        dues: 'Cotisation',
        speakers: 'Représentée par',
      },
      ways: {
        mail: 'par courriel',
        post: 'par courrier',
        hand: 'en main propre',
        phone: 'par téléphone',
        queued: 'courriel en attente',
        kept: 'courriel non parti',
        failed: 'courriel non arrivé',
        mailToCome: 'courriel à envoyer',
        none: 'à remettre',
      },
      dues: {
        inOrder: 'à jour',
        awaited: 'attendue',
        notCalled: 'non appelée',
        noneAsked: 'aucune appelée cette année',
        late: ({ day: since }: Values) => `en retard depuis le ${since}`,
      },
      proxyTo: ({ organisation }: Values) => `pouvoir à ${organisation}`,
      carries: ({ n }: Values) => `porte ${many(n, 'pouvoir', 'pouvoirs')}`,
      noAnswer: 'pas de réponse',
      nobodySpeaks: 'Personne n’est nommé',
      yes: 'oui',
      after: 'À faire',
      sealMinutes: 'Relire et sceller le PV',
      minutesSealed: 'Le PV est scellé',
      heldOn: ({ day: held }: Values) => `Assemblée close le ${held}`,
      toDo: 'à faire',
      done: 'fait',
      declare: 'Déclarer les changements au greffe',
      nothingToDeclare: 'Ni le conseil ni les statuts n’ont changé.',
      nothingToDo: 'rien à faire',
      funders: 'Qui attend le PV et les comptes ?',
      fundersSay: 'Notez une fois chaque financeur et ce qu’il attend après l’assemblée : Cordée compte les jours.',
      noFunders: 'Aucun financeur n’est noté.',
      writeList: 'Noter qui attend quoi',
      keepList: 'Voir la liste',
      toAssembly: ({ day: held }: Values) => `Envois après l’assemblée du ${held}`,
      awaited: { accounts: 'les comptes', minutes: 'le PV', activityReport: 'le rapport d’activité' },
      by: ({ day: due }: Values) => `pour le ${due}`,
      daysAfter: ({ n }: Values) => `${many(n, 'jour', 'jours')} après l’assemblée`,
      sentOn: ({ day: on }: Values) => `envoyé le ${on}`,
      lateBy: ({ n }: Values) => `en retard de ${many(n, 'jour', 'jours')}`,
      leftDays: ({ n }: Values) => (Number(n) === 0 ? 'aujourd’hui' : `dans ${many(n, 'jour', 'jours')}`),
      isSent: 'C’est envoyé',
      undo: 'Revenir en arrière',
      addFunder: 'Ajouter un financeur',
      funder: 'Financeur',
      funderHint: 'Par exemple : la Région, la commune, une fondation.',
      awaitsWhat: 'Ce qu’il attend',
      days: 'Combien de jours après l’assemblée ?',
      daysHint: 'Sa convention le dit. Trois mois font 90 jours.',
      daysUnit: 'jours',
      noteFunder: 'Noter',
      end: 'Retirer de la liste',
    },
    ownFunders: {
      title: 'Ce que vous avez noté des financeurs',
      purpose: 'Savoir qui a noté ce qu’un financeur attend, et que c’est envoyé.',
      basis: 'Intérêt légitime de l’association à tenir ses engagements (RGPD, article 6.1.f).',
      retention: 'Tant que le pôle existe : un envoi se prouve des années après.',
      erasing: 'La note reste, sans votre nom.',
      funder: 'Financeur',
      kinds: { noted: 'noté par vous', sent: 'envoi noté par vous' },
    },
  },
}

export default words
