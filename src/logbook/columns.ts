import type { Described } from '#base/described.ts'

/** What the spine’s and the platform’s tables hold, in an export. */
export const logbookColumns: Described = {
  'platform.hub': {
    title: ['Le pôle', 'The hub'],
    says: ['Une seule ligne.', 'One row.'],
    columns: {
      slug: ['Son adresse dans les liens', 'Its address in links'],
      zone: ['Fuseau horaire (IANA)', 'Time zone (IANA)'],
      presentation: ['Présentation publique', 'Public presentation'],
      demo: ['Pôle de démonstration, inventé', 'Demonstration hub, invented'],
    },
  },
  'platform.hub_address': { out: ['L’adresse du pôle, redite dans sa ligne.', 'The address of the hub, said again in its row.'] },
  'platform.answered': {
    out: [
      'Réponses gardées 30 jours pour qu’un envoi répété ne compte qu’une fois.',
      'Answers kept for 30 days so that a repeated form counts once.',
    ],
  },
  'platform.document': {
    title: ['Documents', 'Documents'],
    says: [
      'Les fichiers gardés ; où ils sont dans cet export : documents/index.csv.',
      'Files kept; where they are in this export: documents/index.csv.',
    ],
    columns: {
      media_type: ['Type du fichier (RFC 6838)', 'Media type (RFC 6838)'],
      bytes: ['Taille en octets', 'Size in bytes'],
      kept_at: ['Gardé le (UTC)', 'Kept at (UTC)'],
    },
  },
  'platform.mail': {
    title: ['Courriels envoyés', 'Mails sent'],
    says: ['Ce que le pôle a écrit, et ce que c’est devenu.', 'What the hub wrote, and what became of it.'],
    columns: {
      to_address: ['Adresse du destinataire', 'Address written to'],
      to_name: ['Nom du destinataire', 'Name written to'],
      subject: ['Objet', 'Subject'],
      body: ['Texte', 'Text'],
      attachments: ['Pièces jointes (JSON : nom, type, empreinte)', 'Attachments (JSON: name, type, hash)'],
      about: ['Ce dont il s’agit (code)', 'What it is about (code)'],
      state: ['queued (attend), sent (parti), kept (gardé), failed (refusé)', 'queued, sent, kept, failed'],
      attempts: ['Nombre d’essais', 'How often it was tried'],
      problem: ['Ce qu’a dit le serveur de courrier', 'What the mail server said'],
      written_at: ['Écrit le (UTC)', 'Written at (UTC)'],
      sent_at: ['Parti le (UTC)', 'Sent at (UTC)'],
      reply_to: ['À qui va une réponse ; vide : à l’expéditeur', 'Whom an answer reaches; empty: the sender'],
    },
  },
  'logbook.fact': {
    title: ['Carnet de bord', 'Logbook'],
    says: [
      'Tous les faits, dans l’ordre, un par ligne (JSON Lines) : ni nom ni texte, des références. Chacun porte l’empreinte du précédent : SHA-256 de celle-ci suivie du JSON canonique (RFC 8785) de hub, no, at, on, name, actor, subjectType, subject, data. D’un dossier confidentiel, personne n’est nommé : un fait ancien qui nommait quelqu’un sort sans lui (« withheld »), et garde son empreinte.',
      'All facts, in order, one a line (JSON Lines): no name, no text, references. Each bears the hash of the one before: SHA-256 of it followed by the canonical JSON (RFC 8785) of hub, no, at, on, name, actor, subjectType, subject, data. Of a confidential case nobody is named: an old fact that named somebody leaves without them (“withheld”), and keeps its hash.',
    ],
    columns: {
      no: ['Numéro, sans trou', 'Number, without a gap'],
      at: ['Écrit le (UTC, à la milliseconde)', 'Written at (UTC, to the millisecond)'],
      on: ['Jour du fait', 'Day of the fact'],
      name: ['Nom du fait', 'Name of the fact'],
      actor: ['Personne qui a agi ; vide : le système', 'Person who acted; empty: the system'],
      subject_type: ['Genre de ce dont il s’agit', 'Kind of what it is about'],
      subject: ['Ce dont il s’agit', 'What it is about'],
      data: ['Références, codes, montants, jours (JSON)', 'References, codes, amounts, days (JSON)'],
      prev: ['Empreinte du fait précédent (hexadécimal)', 'Hash of the fact before (hexadecimal)'],
      hash: ['Empreinte de ce fait (hexadécimal)', 'Hash of this fact (hexadecimal)'],
    },
  },
  'logbook.head': {
    out: ['Le dernier numéro du carnet, redit par son dernier fait.', 'The last number of the logbook, said again by its last fact.'],
  },
  'logbook.words': {
    title: ['Textes du carnet', 'Words of the logbook'],
    says: [
      'Les textes dont un fait garde l’empreinte, effaçables sans rompre le carnet.',
      'Words of which a fact keeps the hash; erasing them leaves the logbook whole.',
    ],
    columns: {
      salt: ['Sel de l’empreinte (hexadécimal)', 'Salt of the hash (hexadecimal)'],
      content: ['Le texte', 'The words'],
      kept_at: ['Gardé le (UTC)', 'Kept at (UTC)'],
    },
  },
  'logbook.activity': {
    title: ['Activités', 'Activities'],
    says: ['Réunions, échanges, visites… : ce qui prend du temps.', 'Meetings, contacts, visits…: whatever takes time.'],
    columns: {
      reference: ['Par quelle pièce elle est prouvée, comme la pièce se nomme', 'By what paper it is proved, as the paper names itself'],
      kind: ['Genre (code)', 'Kind (code)'],
      title: ['Titre', 'Title'],
      starts_at: ['Début (UTC)', 'Begins at (UTC)'],
      ends_at: ['Fin (UTC)', 'Ends at (UTC)'],
      subject_type: ['Genre de ce dont il s’agit (code)', 'Kind of what it is about (code)'],
      subject: ['Ce dont il s’agit', 'What it is about'],
      visibility: ['hub (tous) ou team (l’équipe)', 'hub (everyone) or team'],
      cancelled: ['Annulée', 'Called off'],
      sequence: ['Nombre de changements (RFC 5545)', 'How often it changed (RFC 5545)'],
    },
  },
  'logbook.participation': {
    title: ['Participations', 'Participations'],
    says: ['Qui prend part à quoi, pour qui, combien de temps.', 'Who takes part in what, for whom, for how long.'],
    columns: {
      capacity: ['À quel titre (code)', 'In what capacity (code)'],
      invited: ['A été invité·e', 'Was invited'],
      attended: ['yes (oui), no (non), partly (en partie) ; vide : non noté', 'yes, no, partly; empty: not noted'],
      minutes: ['Minutes sur place ; vide : non notées', 'Minutes there; empty: not noted'],
    },
  },
  'logbook.alias': {
    title: ['Anciens identifiants', 'Former ids'],
    says: ['Deux identifiants d’une même chose ; les faits gardent l’ancien.', 'Two ids of one thing; facts keep the former.'],
    columns: {
      lost_id: ['L’ancien', 'The former'],
      kept_id: ['Celui qui vaut', 'The one that stands'],
    },
  },
}
