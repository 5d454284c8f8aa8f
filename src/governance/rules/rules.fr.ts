import { isDay } from '#base/day.ts'
import { le } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>

/** « 1er mars 2026 »; anything else as it is. */
const jour = (day: unknown): string => (isDay(String(day)) ? le(day) : String(day))

const rounds = (n: string | number | undefined): string =>
  Number(n) === 1
    ? 'en un tour d’objections'
    : `en ${['', '', 'deux', 'trois', 'quatre', 'cinq'][Number(n)] ?? n} tours d’objections au plus`

/** How a body works, by version, and the texts its rules come from. */
const fr = {
  problems: {
    'rules.governedAlready':
      'Une réunion a été convoquée ou tenue sous cette version : elle ne change plus, et ce qui a été décidé reste sous les règles d’alors (règle de Cordée). Changez les règles à partir d’un autre jour.',
    'rules.beforeThoseThatGoverned': ({ from }: Values) =>
      `Une réunion a déjà suivi les règles en vigueur à partir du ${jour(from)}, et ce qui a été décidé reste sous les règles d’alors (règle de Cordée). Choisissez ce jour-là ou un jour suivant.`,
    'rules.begunAlready': ({ from }: Values) =>
      `Ces règles sont en vigueur depuis le ${jour(from)} : ce qui a commencé ne s’abandonne plus (règle de Cordée). Enregistrez une nouvelle version, à partir du jour où elle s’applique.`,
    'rules.noSuchVersion': 'Cette version des règles n’existe pas. Rechargez la page et recommencez.',
    'rules.nothingChanges': 'Rien ne change : ces règles sont déjà celles en vigueur ce jour-là. Modifiez ce qui doit l’être.',
    'rules.textUnknown': 'Ce texte n’est pas dans la liste du pôle. Rechargez la page et choisissez-le à nouveau.',
    'rules.textNotInForceYet': ({ title, from }: Values) =>
      `Le texte lui-même, « ${title} », n’entre en vigueur que le ${jour(from)} : faites commencer ce jour-là ou plus tard les règles qui en viennent.`,
    'text.beforeItsAdoption': ({ adopted }: Values) =>
      `Un texte entre en vigueur le jour de son adoption (${jour(adopted)}) ou plus tard : vérifiez les deux dates.`,
    'text.onlyStatutesAreDeclared':
      'Seuls les statuts se déclarent (loi du 1er juillet 1901, article 5) : laissez cette date vide pour un règlement intérieur ou une charte.',
    'text.declaredBeforeItsAdoption': ({ adopted }: Values) =>
      `La déclaration vient après l’adoption (${jour(adopted)}) : vérifiez les deux dates.`,
    'text.declaredInTheFuture': 'Cette date n’est pas encore passée : notez la déclaration quand elle est faite.',
    'text.notAPdf': 'Ce fichier n’est pas un PDF. Enregistrez le texte en PDF, puis joignez-le.',
    'text.decisionUnknown': 'Cette décision n’est pas au registre. Choisissez-la dans la liste, ou laissez vide.',
    'governance.coordinatorKeepsTexts':
      'La coordination garde les textes du pôle, tels que l’assemblée ou le conseil les a adoptés (règle de Cordée). Demandez-lui ce changement.',
  },
  done: {
    'rules.withdrawn':
      'Cette version est abandonnée. Une réunion déjà convoquée qui l’annonçait est à convoquer à nouveau : sa page le dit.',
    'rules.kept': 'Les règles sont enregistrées. Ce qui a été décidé reste sous les règles d’alors.',
    'body.named': 'Le nom est enregistré.',
    'text.kept': 'Le texte est enregistré.',
  },
  pages: {
    seatRules: {
      organisations: 'Seules des structures y siègent, par leurs représentantes et représentants',
      organisationsAndPersons:
        'Y siègent des structures, et des personnes en leur nom propre (porteuses et porteurs de projet, salariées et salariés, habitantes et habitants)',
    },
    ruleSet: {
      whoSits: 'Qui peut y siéger',
      mayHold: { organisations: 'Des structures seulement', organisationsAndPersons: 'Des structures et des personnes' },
      subjects: { board: 'Le conseil', assembly: 'L’assemblée', committee: 'Le comité', group: 'Le groupe' },
      decides: ({ body, rounds: n }: Values) => `${body} décide d’un commun accord ; à défaut par consentement, ${rounds(n)}`,
      cited: { statutes: 'statuts', internalRules: 'règlement intérieur', charter: 'charte' },
      lines: {
        decides: 'Comment on décide',
        points: 'Points soumis au vote',
        quorum: 'Quorum',
        held: 'Quand le quorum se constate',
        secondCall: 'Seconde convocation',
        arrears: 'Cotisation non à jour',
        proxies: 'Pouvoirs',
        tie: 'Égalité des voix',
        secrecy: 'Secret du vote',
        colleges: 'Collèges',
        collegeSecret: 'Secret et collèges',
        recused: 'Intérêt déclaré',
        elections: 'Élections sur candidatures',
        form: 'Comment elle est menée',
        seats: 'Qui peut y siéger',
        notice: 'Convocation',
        agenda: 'Ordre du jour',
        source: 'Où c’est écrit',
      },
      /** Where a rule that the hub never wrote comes from. */
      because: {
        quorum: 'usage du pôle de référence ; la loi du 1er juillet 1901 n’en demande aucun',
        noQuorum: 'la loi du 1er juillet 1901 n’en demande aucun',
        proxies: 'usage ; quand les statuts se taisent, la loi les admet sans limite (institut-isbl.fr)',
        tie: 'usage, quand les statuts se taisent',
        secrecy: 'usage pour les votes qui touchent des personnes (assistant-juridique.fr)',
        notice: 'usage ; la loi ne fixe pas de délai',
        agenda: 'service-public.fr, F21573',
      },
      since: ({ day }: Values) => `En vigueur depuis le ${jour(day)}`,
      written: ({ cites }: Values) => `Selon : ${cites}`,
      unwritten: 'Le pôle n’a rien écrit : ce sont les usages courants, que vos textes peuvent changer.',
      next: ({ day }: Values) => `D’autres règles sont déjà prévues à partir du ${jour(day)}.`,
      change: 'Changer les règles',
      history: 'Voir les versions',
      page: ({ body }: Values) => `Règles : ${body}`,
      lead: 'Chaque version vaut à partir d’un jour. Une réunion garde les règles de son jour : ce qui a été décidé ne change pas.',
      versions: 'Versions',
      version: ({ n }: Values) => `Version ${n}`,
      from: ({ day }: Values) => `à partir du ${jour(day)}`,
      between: ({ from, until }: Values) => `du ${jour(from)} au ${jour(until)}`,
      replaced: 'remplacée le jour même',
      inForce: 'en vigueur',
      toCome: 'à venir',
      over: 'passée',
      correct: 'Corriger cette version',
      withdraw: 'Abandonner cette version',
      correcting: ({ n }: Values) => `Corriger la version ${n}`,
      correctingSays: 'Aucune réunion n’a encore suivi cette version : elle peut être corrigée.',
      compare: 'Comparer deux versions',
      compareSend: 'Comparer',
      first: 'De',
      second: 'À',
      changes: 'Ce qui change',
      noChange: 'Aucune différence entre ces deux versions.',
      line: 'Règle',
      was: 'Avant',
      becomes: 'Désormais',
      nothing: 'rien n’était dit',
      fromDay: 'À partir du',
      fromDayHint: 'Aujourd’hui, ou le jour que fixe le texte adopté.',
      according: 'Selon',
      accordingHint: 'Le texte du pôle où ces règles sont écrites.',
      usage: 'Rien n’est écrit : usage courant',
      unkept: {
        statutes: 'Les statuts (pas encore gardés ici)',
        internalRules: 'Le règlement intérieur (pas encore gardé ici)',
        charter: 'La charte (pas encore gardée ici)',
      },
      article: 'Article',
      articleHint: 'Le PV le cite : « statuts, article 9 ».',
      reason: 'Pourquoi ce changement ?',
      reasonHint: 'Une phrase, pour qui relira dans trois ans.',
      look: 'Voir ce que cela change',
      keep: 'Garder ces règles',
      preview: 'Voici ce que cela change',
      previewFrom: ({ day, body }: Values) => `À partir du ${jour(day)}, pour : ${body}`,
      notKeptYet: 'Rien n’est encore enregistré.',
      heldUnder: ({ n }: Values) =>
        Number(n) === 1
          ? 'Une réunion déjà ouverte ou tenue depuis ce jour garde les règles qui ont servi.'
          : `${n} réunions déjà ouvertes ou tenues depuis ce jour gardent les règles qui ont servi.`,
      convenedUnder: ({ title, day }: Values) =>
        `« ${title} », le ${jour(day)}, est déjà convoquée : sa convocation suit les règles d’avant, sa séance suivra celles-ci.`,
      changeBetween: ({ session, notice, what }: Values) =>
        `Les règles changent entre la convocation et la séance. La convocation et ce qu’elle annonce suivent les règles du ${jour(notice)} ; le quorum, les tours et les votes suivront celles du ${jour(session)}${what ? ` (${what})` : ''}.`,
      wasBecomes: ({ name, was, becomes }: Values) => `${name} : « ${was} » devient « ${becomes} »`,
      changeTitle: 'Les règles changent avant cette réunion',
      naming: 'Changer le nom ou le sigle',
      nameKeep: 'Enregistrer le nom',
      under: 'Règles suivies',
      underDay: ({ day, cites }: Values) => `règles du ${jour(day)}${cites ? `, ${cites}` : ', usage courant'}`,
      underBoth: ({ session, notice }: Values) => `${jour(session)} ; pour la convocation, ${jour(notice)}`,
      sheetHead: 'Règles',
    },
    texts: {
      nav: 'Textes',
      title: 'Statuts, règlement intérieur, charte',
      lead: 'Les textes du pôle, par version. Les règles de chaque instance disent d’où elles viennent.',
      kinds: { statutes: 'Statuts', internalRules: 'Règlement intérieur', charter: 'Charte' },
      empty: 'Aucun texte n’est encore gardé',
      emptySays:
        'Gardez ici les statuts en vigueur : les règles des instances pourront les citer, et chaque PV dira sous quel texte il a été tenu.',
      emptyToRead: 'La coordination n’a pas encore gardé de texte ici.',
      version: ({ n }: Values) => `version ${n}`,
      adopted: ({ day }: Values) => `adoptée le ${jour(day)}`,
      adoptedBy: ({ number }: Values) => `décision ${number}`,
      from: ({ day }: Values) => `en vigueur le ${jour(day)}`,
      declared: ({ day }: Values) => `déclarée le ${jour(day)}`,
      due: ({ day }: Values) =>
        `À déclarer avant le ${jour(day)} : un changement de statuts se déclare dans les trois mois, et n’est opposable aux tiers qu’ensuite (loi du 1er juillet 1901, article 5).`,
      late: ({ day }: Values) =>
        `La déclaration était attendue avant le ${jour(day)} (loi du 1er juillet 1901, article 5 : trois mois). Elle reste à faire : sans elle, ce changement n’est pas opposable aux tiers.`,
      states: { inForce: 'En vigueur', toCome: 'À venir', over: 'Remplacée' },
      file: ({ size }: Values) => `Lire le texte (PDF, ${size})`,
      noFile: 'Le texte lui-même n’est pas joint.',
      print: 'Empreinte du fichier (SHA-256)',
      quoted: 'Citée par les règles de :',
      quotedBy: ({ body, article, day }: Values) => `${body}${article ? ` (${article})` : ''}, à partir du ${jour(day)}`,
      unquoted: 'Aucune instance ne cite encore cette version.',
      add: 'Ajouter un texte ou une version',
      addSend: 'Garder ce texte',
      correct: 'Corriger ou compléter',
      correctSend: 'Enregistrer',
      kind: 'Quel texte',
      name: 'Titre',
      nameHint: 'Par exemple « Statuts du 15 juin 2026 ».',
      adoptedOn: 'Adopté le',
      inForceFrom: 'En vigueur à partir du',
      inForceHint: 'Le jour de l’adoption, sauf si le texte fixe un jour plus tardif.',
      declaredOn: 'Déclaré le',
      declaredHint: 'Statuts seulement : le jour de la déclaration à la préfecture, quand elle est faite.',
      decision: 'Décision qui l’a adopté',
      decisionHint: 'Si elle est au registre du pôle.',
      noDecision: 'Aucune, ou hors registre',
      document: 'Le texte, en PDF',
      documentHint: 'De 15 Mo au plus. Sans nouveau fichier, celui qui est joint reste.',
      toBodies: 'Voir les instances et leurs règles',
    },
  },
} satisfies Pick<CapabilityWords, 'problems' | 'done'> & Record<string, unknown>

export default fr
