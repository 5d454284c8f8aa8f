import type { Described } from '#base/described.ts'

/** The rules of bodies by version, and the texts they come from. */
export const ruleColumns: Described = {
  'governance.body_rules': {
    title: ['Règles des instances, par version', 'Rules of bodies, by version'],
    says: [
      'Comment une instance fonctionne, à partir de quel jour et selon quel texte. Ce qui a servi ne change plus.',
      'How a body works, from which day and by which text. What has served no longer changes.',
    ],
    columns: {
      body_id: ['L’instance', 'The body'],
      n: ['Version', 'Version'],
      from_day: ['En vigueur à partir du', 'In force from'],
      source: [
        'D’où elles viennent : statutes, internalRules, charter ou usage',
        'Where they come from: statutes, internalRules, charter or usage',
      ],
      text_id: ['Version du texte où elles sont écrites ; vide : aucune', 'Version of the text they are written in; empty: none'],
      reference: ['Article ou page', 'Article or page'],
      form: ['collegial (collégiale) ou chaired (présidée)', 'collegial or chaired'],
      second_days: ['Seconde convocation : jours au moins ; vide : aucune', 'Second call: days at least; empty: none'],
      second_num: ['Son quorum, numérateur ; vide : aucun', 'Its quorum, numerator; empty: none'],
      second_den: ['Son quorum, dénominateur', 'Its quorum, denominator'],
      quorum_num: ['Quorum, numérateur ; vide : aucun', 'Quorum, numerator; empty: none'],
      quorum_den: ['Quorum, dénominateur', 'Quorum, denominator'],
      max_rounds: ['Tours de consentement au plus', 'Most rounds of consent'],
      notice_days: ['Délai de convocation en jours', 'Days of notice'],
      agenda_lock: ['L’ordre du jour convoqué est fermé', 'The agenda of the notice is closed'],
      who_sits: ['organisations ou organisationsAndPersons (et des personnes)', 'organisations or organisationsAndPersons'],
      vote_rules: [
        'Règles de vote : suite d’un tour bloqué, majorité, égalité, secret, intérêts (JSON)',
        'Rules of votes: what follows a blocked round, majority, ties, secrecy, interests (JSON)',
      ],
      quorum_held: [
        'Le quorum se constate : opening (à l’ouverture, une fois) ; vide : à chaque décision',
        'The quorum is asked for: opening (once, at the opening); empty: at each decision',
      ],
      quorum_count: ['Le quorum compte : present ou present+represented', 'The quorum counts: present or present+represented'],
      proxies_most: ['Pouvoirs par porteuse au plus ; vide : aucun n’est admis', 'Most proxies a holder; empty: none is accepted'],
      proxies_by: ['Reçus au plus tard : eve (la veille) ou opening (à l’ouverture)', 'Received by: eve (the day before) or opening'],
      colleges: [
        'Collèges, leur poids exact et comment ils comptent (JSON) ; vide : aucun',
        'Colleges, their exact weight and how they count (JSON); empty: none',
      ],
      arrears_effect: ['Cotisation non à jour : noVote (ne vote pas) ; vide : vote', 'Dues not paid: noVote (does not vote); empty: votes'],
      arrears_counted: ['Non à jour, compte quand même dans le quorum', 'Behind with its dues, counts for the quorum all the same'],
      withdrawn_at: ['Abandonnée avant d’avoir servi, le (UTC)', 'Given up before it served, at (UTC)'],
      reason: ['Pourquoi ce changement', 'Why they changed'],
      kept_at: ['Gardée le (UTC)', 'Kept at (UTC)'],
    },
  },
  'governance.rule_text': {
    title: ['Statuts, règlement intérieur, charte', 'Statutes, internal rules, charter'],
    says: ['Les textes du pôle, par version.', 'The texts of the hub, by version.'],
    columns: {
      kind: ['statutes (statuts), internalRules (règlement intérieur) ou charter (charte)', 'statutes, internalRules or charter'],
      n: ['Version', 'Version'],
      title: ['Titre', 'Title'],
      adopted_on: ['Adopté le', 'Adopted on'],
      from_day: ['En vigueur à partir du', 'In force from'],
      declared_on: ['Déclaré le ; vide : pas encore, ou rien à déclarer', 'Declared on; empty: not yet, or nothing to declare'],
      decision_id: ['Décision du registre qui l’a adopté', 'Decision of the register that adopted it'],
      document_id: ['Le fichier ; vide : gardé ailleurs', 'The file; empty: kept elsewhere'],
      kept_at: ['Gardé le (UTC)', 'Kept at (UTC)'],
    },
  },
}
