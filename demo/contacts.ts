/**
 * What Camille heard and promised in the last weeks, and who speaks for PLOUCS outside: wholly invented for the demonstration. `ago`: working days
 * before today; `due`: days from today.
 */
type Line = { text: string; due: number | null }
export type DemoContact = {
  ago: number
  time: string
  channel: 'phone' | 'mail' | 'meeting' | 'video' | 'message'
  minutes: number | null
  who: string
  said: string
  ours?: Line
  theirs?: Line
  next?: Line
}

export const contacts: DemoContact[] = [
  {
    ...{ ago: 27, time: '10:00', channel: 'meeting', minutes: 60, who: 'Mairie de Herm' },
    said: 'Visite de l’ancienne poste avec l’adjointe. Le café associatif aurait la salle du bas ; l’étage reste à la commune. Ils attendent un projet écrit avant le budget.',
    ours: { text: 'Envoyer un modèle de convention d’occupation', due: -4 },
    theirs: { text: 'Donner les plans et le dernier diagnostic', due: 10 },
  },
  {
    ...{ ago: 24, time: '14:30', channel: 'phone', minutes: 20, who: 'Sophie Labadie, Artelandes' },
    said: 'Deux médiathèques de plus veulent accueillir l’artothèque. Elle cherche un véhicule pour la tournée de printemps.',
    next: { text: 'Demander à Mobilités d’Albret si leur fourgon est libre en avril', due: 3 },
  },
  {
    ...{ ago: 22, time: '11:00', channel: 'video', minutes: 45, who: 'Service ESS de la Région' },
    said: 'Point sur la convention annuelle. Le solde suit la remise du bilan ; ils veulent la liste des projets accompagnés avec leurs communes.',
    ours: { text: 'Envoyer la liste des projets accompagnés', due: 2 },
  },
  {
    ...{ ago: 19, time: '09:30', channel: 'mail', minutes: 10, who: 'Karim Bellanger, La Cowo' },
    said: 'D’accord pour prêter la grande salle le soir de la rencontre des porteuses et porteurs de projets.',
  },
  {
    ...{ ago: 17, time: '16:00', channel: 'phone', minutes: 15, who: 'Lycée agricole' },
    said: 'Une professeure d’économie voudrait deux séances du jeu en classe de première, un jeudi.',
    theirs: { text: 'Proposer deux jeudis', due: 5 },
  },
  {
    ...{ ago: 14, time: '10:30', channel: 'meeting', minutes: 90, who: 'Mathieu Castéra, La Smalah' },
    said: 'Le hangar d’outils manque de bras le samedi. Idée d’un planning partagé avec l’Atelier Vélo des Pins.',
    next: { text: 'Les réunir tous les deux autour du planning', due: 12 },
  },
  {
    ...{ ago: 12, time: '15:00', channel: 'phone', minutes: 25, who: 'Léa Saint-Martin' },
    said: 'Elle a son premier devis. Elle hésite entre association et SCIC ; le rendez-vous avec Co-Action l’aiderait.',
    ours: { text: 'Lui donner les trois dates possibles d’Inès Dupouy', due: 1 },
  },
  {
    ...{ ago: 9, time: '11:15', channel: 'mail', minutes: 10, who: 'Inès Dupouy, Co-Action' },
    said: 'Trois dates possibles pour recevoir Léa, plutôt le matin.',
  },
  {
    ...{ ago: 7, time: '14:00', channel: 'phone', minutes: 15, who: 'Hélène Dubosc, C Koi Ça' },
    said: 'La banque demande le dernier budget voté avant d’étudier l’avance de trésorerie.',
    ours: { text: 'Préparer le budget voté et le PV pour la banque', due: 0 },
  },
  {
    ...{ ago: 5, time: '17:00', channel: 'meeting', minutes: 60, who: 'Recyclerie du Marensin, Mairie de Castets' },
    said: 'La commune pourrait confier la collecte des encombrants. Ils ont besoin d’exemples de marchés avec clause sociale.',
    ours: { text: 'Trouver deux exemples de marchés avec clause sociale', due: 15 },
  },
  {
    ...{ ago: 3, time: '10:00', channel: 'message', minutes: null, who: 'Radio Bruyère' },
    said: 'Ils gardent dix minutes pour nous dans l’émission du mois prochain.',
    next: { text: 'Proposer une porteuse de projet à l’antenne', due: null },
  },
  {
    ...{ ago: 1, time: '09:15', channel: 'phone', minutes: 12, who: 'Communauté de communes, service économie' },
    said: 'Ils demandent combien de structures de leur territoire sont membres, et lesquelles cherchent un local.',
    ours: { text: 'Leur répondre sur les locaux cherchés', due: 6 },
  },
]

/** `since`: months before today; `reports`: days before today. */
export const mandates = [
  {
    body: 'CLEE (comité local école-entreprise)',
    person: 'Mathieu Castéra, La Smalah',
    powers: 'Parler du pôle et de ses séances en classe ; rien n’est engagé sans l’accord du conseil.',
    since: 14,
    rhythm: '6',
    reports: [
      {
        ago: 205,
        said: 'Le comité cherche des structures pour accueillir des élèves de troisième. Quatre membres du pôle sont partants.',
        told: true,
      },
    ],
  },
  {
    body: 'ACA 40 (acteurs de l’accompagnement)',
    person: 'Camille Lartigue',
    powers: 'Participer aux échanges et répondre aux consultations du Département après avis du conseil.',
    since: 20,
    rhythm: '6',
    reports: [
      {
        ago: 160,
        said: 'Tour des accompagnements en cours : trois projets suivis à plusieurs, pour ne pas les faire courir d’une porte à l’autre.',
        told: true,
      },
      {
        ago: 16,
        said: 'Le Département ouvre une consultation sur son cahier des charges de l’économie sociale et solidaire. Réponses attendues avant l’été.\n\nÀ décider : répondre ensemble, ou chaque structure de son côté.',
        told: false,
      },
    ],
  },
]
