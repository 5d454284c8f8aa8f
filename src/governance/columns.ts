import type { Described } from '#base/described.ts'
import { actionColumns } from '#governance/actions/action-columns.ts'
import { admissionColumns } from '#governance/admissions/admission-columns.ts'
import { arrearsColumns } from '#governance/arrears/arrears-columns.ts'
import { signingColumns } from '#governance/attendance/signing-columns.ts'
import { callColumns } from '#governance/calls/call-columns.ts'
import { candidacyColumns } from '#governance/candidacies/candidacy-columns.ts'
import { collegeColumns } from '#governance/colleges/college-columns.ts'
import { commitmentColumns } from '#governance/commitments/commitment-columns.ts'
import { conflictColumns } from '#governance/conflicts/conflict-columns.ts'
import { cooptationColumns } from '#governance/cooptations/cooptation-columns.ts'
import { declarationColumns } from '#governance/declarations/declaration-columns.ts'
import { electionColumns } from '#governance/elections/election-columns.ts'
import { exclusionColumns } from '#governance/exclusions/exclusion-columns.ts'
import { preparationColumns } from '#governance/preparation/preparation-columns.ts'
import { proxyColumns } from '#governance/proxies/proxy-columns.ts'
import { deliberationColumns } from '#governance/record/deliberation-columns.ts'
import { ruleColumns } from '#governance/rules/rule-columns.ts'
import { voteColumns } from '#governance/votes/vote-columns.ts'

/** What the tables of this room hold, in an export. */
export const governanceColumns: Described = {
  ...deliberationColumns,
  ...actionColumns,
  ...admissionColumns,
  ...cooptationColumns,
  ...commitmentColumns,
  ...exclusionColumns,
  ...conflictColumns,
  ...voteColumns,
  ...ruleColumns,
  ...signingColumns,
  ...callColumns,
  ...collegeColumns,
  ...electionColumns,
  ...candidacyColumns,
  ...declarationColumns,
  ...proxyColumns,
  ...preparationColumns,
  ...arrearsColumns,
  'governance.body': {
    title: ['Instances', 'Bodies'],
    says: ['Conseil, assemblée, comités.', 'Board, assembly, committees.'],
    columns: {
      kind: ['board (conseil), assembly (assemblée), committee, group', 'board, assembly, committee, group'],
      prefix: ['Début des numéros de son registre', 'Beginning of the numbers of its register'],
      admits: ['Décide des adhésions (à défaut, le conseil)', 'Decides admissions (else, the board)'],
      monthly_rank: ['Habitude : quel jour du mois (1 à 4, 5 le dernier)', 'Habit: which one of the month (1 to 4, 5 the last)'],
      monthly_weekday: ['Habitude : jour de la semaine (1 lundi à 7)', 'Habit: day of the week (1 Monday to 7)'],
    },
  },
  'governance.body_mandate': {
    title: ['Mandats des comités et groupes', 'Mandates of committees and groups'],
    says: ['Ce qui est demandé à un comité ou un groupe, et ce qu’il en a dit.', 'What a committee or a group is asked, and what it told.'],
    columns: {
      body_id: ['L’instance', 'The body'],
      scope: ['Ce qui lui est demandé', 'What it is asked'],
      powers: ['Ce qu’il décide lui-même ; vide : il propose', 'What it decides by itself; empty: it proposes'],
      budget_cents: ['Budget au plus, en centimes ; vide : aucun', 'Budget at most, in cents; empty: none'],
      reports_to: ['Instance à qui il rend compte', 'Body it answers to'],
      report_by: ['Jour du prochain compte rendu', 'Day it answers next'],
      reported: ['Dernier compte rendu', 'What it told last'],
      reported_on: ['Jour de ce compte rendu', 'Day it told so'],
      kept_at: ['Gardé le (UTC)', 'Kept at (UTC)'],
    },
  },
  'governance.seat': {
    title: ['Sièges', 'Seats'],
    says: [
      'Qui siège, et quand : une structure, ou une personne en son nom.',
      'Who sits, and when: an organisation, or a person in her own name.',
    ],
    columns: {
      quality: [
        'En quelle qualité : member, projectLeader, employee, citizen, partner',
        'In what quality: member, projectLeader, employee, citizen, partner',
      ],
    },
  },
  'governance.meeting': {
    title: ['Réunions', 'Meetings'],
    says: ['Chaque réunion et où elle en est.', 'Each meeting and where it is.'],
    columns: {
      title: ['Titre', 'Title'],
      state: ['draft, convened, open, closed, sealed (PV scellé), cancelled', 'draft, convened, open, closed, sealed, cancelled'],
      noticed_rules: ['Version des règles que suit la convocation', 'Version of the rules the notice follows'],
      held_rules: ['Version des règles que suit la séance', 'Version of the rules the session follows'],
      starts_at: ['Début prévu (UTC)', 'To begin at (UTC)'],
      ends_at: ['Fin prévue (UTC)', 'To end at (UTC)'],
      link: ['Adresse de la visio', 'Address of the video call'],
      convener_id: ['Qui l’a convoquée', 'Who convened it'],
      facilitator_id: ['Qui l’anime', 'Who leads it'],
      secretary_id: ['Qui écrit le PV', 'Who writes the minutes'],
      current_point_id: ['Point en cours', 'Current point'],
      sequence: ['Nombre d’envois de la convocation', 'How often the notice was sent'],
      changed_at: ['Dernier changement de date, lieu ou ordre du jour (UTC)', 'Last change of date, place or agenda (UTC)'],
      convened_at: ['Convoquée le (UTC)', 'Convened at (UTC)'],
      opened_at: ['Ouverte le (UTC)', 'Opened at (UTC)'],
      closed_at: ['Levée le (UTC)', 'Closed at (UTC)'],
      sealed_at: ['PV scellé le (UTC)', 'Minutes sealed at (UTC)'],
      cancelled_at: ['Annulée le (UTC)', 'Called off at (UTC)'],
      announced_at: ['Date annoncée le (UTC)', 'Date announced at (UTC)'],
      moved_from: ['Début annoncé avant d’être déplacé (UTC)', 'Beginning announced before it was moved (UTC)'],
      second_call_of: ['Réunion qu’elle convoque à nouveau, faute de quorum', 'Meeting it calls again, for want of quorum'],
      entered_at: ['Tenue sur papier, saisie le (UTC)', 'Held on paper, written down at (UTC)'],
      entered_by: ['Qui l’a saisie', 'Who wrote it down'],
      year_id: ['Préparée avec celles qui ont le même code', 'Prepared with those that bear the same code'],
    },
  },
  'governance.agenda_item': {
    title: ['Points de l’ordre du jour', 'Agenda points'],
    says: ['Ce qui est traité dans une réunion.', 'What a meeting deals with.'],
    columns: {
      position: ['Rang', 'Rank'],
      kind: ['information, agreement (accord), consent (consentement), vote, election', 'information, agreement, consent, vote, election'],
      title: ['Titre', 'Title'],
      minutes: ['Minutes prévues', 'Minutes planned'],
      any_other: ['Questions diverses', 'Any other business'],
      added_after_notice: ['Ajouté après la convocation', 'Added after the notice'],
      approves_meeting_id: ['Réunion dont il approuve le PV', 'Meeting whose minutes it approves'],
      carries_decision_id: ['Décision reportée qu’il reprend', 'Adjourned decision it takes up'],
      proposer_person_id: ['Proposant·e', 'Proposer'],
      proposer_organisation_id: ['Structure du ou de la proposant·e', 'Organisation of the proposer'],
      proposal: ['Texte préparé', 'Text prepared'],
      notes: ['Notes de séance', 'Notes of the session'],
      nature: [
        'moralReport (rapport moral), activityReport (d’activité), financialReport (financier), orientations, workshop (atelier)',
        'moralReport, activityReport, financialReport, orientations, workshop',
      ],
      led_by: ['Qui a animé l’atelier', 'Who led the workshop'],
      began_at: ['Commencé le (UTC)', 'Begun at (UTC)'],
      ended_at: ['Fini le (UTC)', 'Ended at (UTC)'],
    },
  },
  'governance.correction': {
    title: ['Corrections demandées aux PV', 'Corrections asked of minutes'],
    says: [
      'Ce que quelqu’un qui était là demande de corriger, et la réponse.',
      'What somebody who was there asks to correct, and the answer.',
    ],
    columns: {
      agenda_item_id: ['Le point de l’ordre du jour', 'The agenda point'],
      person_id: ['Qui la demande', 'Who asks'],
      text: ['Ce que le PV devrait dire', 'What the minutes should say'],
      at: ['Demandée le (UTC)', 'Asked at (UTC)'],
      answer: ['made (faite), declined (non retenue), withdrawn (retirée) ; vide : attend', 'made, declined, withdrawn; empty: waits'],
      why: ['Pourquoi elle n’est pas retenue', 'Why it is not made'],
      answered_by: ['Qui a répondu', 'Who answered'],
      answered_at: ['Répondue le (UTC)', 'Answered at (UTC)'],
    },
  },
  'governance.notice': {
    title: ['Convocations', 'Notices'],
    says: ['La preuve qu’une structure a été convoquée.', 'The proof that an organisation was convened.'],
    columns: {
      person_id: ['Personne qui l’a reçue', 'Person who received it'],
      mail_id: ['Le courriel', 'The mail'],
      channel: ['mail, post (courrier), hand (main propre), phone', 'mail, post, hand, phone'],
      sequence: ['Quel envoi', 'Which sending'],
      sent_at: ['Envoyée le (UTC)', 'Sent at (UTC)'],
      bounced_at: ['Revenue le (UTC)', 'Bounced at (UTC)'],
      tells_arrears: ['Elle dit que la cotisation n’est pas à jour', 'It says that dues are not paid'],
    },
  },
  'governance.excuse': {
    title: ['Excuses', 'Excuses'],
    says: ['Les structures qui se sont excusées.', 'Organisations that sent excuses.'],
    columns: { at: ['Dit le (UTC)', 'Said at (UTC)'], person_id: ['Qui l’a dit', 'Who said so'] },
  },
  'governance.movement': {
    title: ['Arrivées et départs', 'Arrivals and departures'],
    says: ['Qui entre et sort, pour quelle structure.', 'Who comes and goes, for which organisation.'],
    columns: {
      organisation_id: ['La structure ; vide : sans siège', 'The organisation; empty: without a seat'],
      seated_as: ['legal, titulaire, suppleant ; vide : ne siège pas', 'legal, titulaire, suppleant; empty: not seated'],
      kind: ['arrives (arrive) ou leaves (part)', 'arrives or leaves'],
      at: ['À (UTC)', 'At (UTC)'],
    },
  },
  'governance.minutes': {
    title: ['PV scellés', 'Sealed minutes'],
    says: ['Le PV, son fichier et ce qu’il dit : jamais changé.', 'The minutes, their file and what they say: never changed.'],
    columns: {
      facts_hash: ['Empreinte de ce qui est dit (SHA-256)', 'Hash of what is said (SHA-256)'],
      said: ['Ce que dit le PV (JSON)', 'What the minutes say (JSON)'],
      template: ['Modèle du document', 'Template of the document'],
      compiler: ['Programme qui l’a composé', 'Program that set it'],
      lang: ['Langue', 'Language'],
      sealed_by: ['Scellé par', 'Sealed by'],
      sealed_at: ['Scellé le (UTC)', 'Sealed at (UTC)'],
    },
  },
  'governance.seat_end': {
    title: ['Sièges finis avec une adhésion', 'Seats that ended with a membership'],
    says: [
      'Un siège tel qu’il était avant que la fin d’une adhésion y mette fin.',
      'A seat as it was before the end of a membership ended it.',
    ],
    columns: {
      membership_id: ['Adhésion dont c’est la fin', 'Membership whose end it is'],
      seat_id: ['Siège', 'Seat'],
      was_from: ['Premier jour du siège', 'First day of the seat'],
      was_until: ['Fin prévue avant ; vide : aucune', 'End foreseen before; empty: none'],
      was_quality: ['En quelle qualité on siégeait', 'In what quality one sat'],
      now_until: ['Premier jour sans le siège ; vide : il n’a jamais commencé', 'First day without the seat; empty: it never began'],
    },
  },
}
