type Values = Record<string, string | number>

/** What committees and working groups are asked to do. */
const fr = {
  problems: {
    'mandate.toAnother': 'Choisissez une autre instance du pôle : un groupe ne se rend pas compte à lui-même.',
    'mandate.toWhom': 'Dites à quelle instance ce groupe rend compte, pour qu’une date ait un sens.',
    'mandate.nextIsLater': 'Le prochain compte rendu vient après aujourd’hui : choisissez une date plus tardive, ou laissez vide.',
    'mandate.fromTheStatutes':
      'Un conseil ou une assemblée tient ses pouvoirs des statuts : donnez ce mandat à un comité ou à un groupe de travail.',
    'governance.onlyTheGroupReports':
      'Le compte rendu d’un groupe est écrit par qui y siège, ou par la coordination (règle de Cordée). Demandez-le-leur.',
  },
  done: {
    'mandate.kept': 'Mandat gardé.',
    'mandate.reported': 'Compte rendu gardé.',
    'body.added': 'Instance ajoutée. Donnez-lui ses sièges.',
  },
  pages: {
    mandate: {
      title: 'Mandat',
      none: 'Aucun mandat écrit pour l’instant : ce groupe propose, une autre instance décide.',
      late: ({ day, to }: Values) => `Un compte rendu était attendu le ${day}${to ? ` par : ${to}` : ''}.`,
      scope: 'Ce qui est demandé au groupe',
      scopeHint: 'En deux ou trois phrases : le but, et à quoi on verra que c’est fait.',
      powers: 'Ce qu’il décide lui-même',
      powersHint: 'Laissez vide si le groupe propose et qu’une autre instance décide.',
      noPowers: 'Il propose, une autre instance décide.',
      budget: 'Budget au plus',
      reportsTo: 'Rend compte à',
      reportBy: 'Prochain compte rendu',
      nobody: 'Personne pour l’instant',
      told: ({ day }: Values) => `Compte rendu du ${day}`,
      report: 'Rendre compte',
      reportText: 'Ce que le groupe a fait, ce qu’il demande',
      next: 'Prochain compte rendu',
      reportSend: 'Garder le compte rendu',
      give: 'Écrire un mandat',
      edit: 'Changer le mandat',
      keep: 'Garder le mandat',
      addBody: 'Ajouter une instance',
      addBodyHint: 'Par exemple « Groupe de travail mobilité » ou « Comité de coopération ».',
      addBodySend: 'Ajouter',
      kind: 'Quelle sorte d’instance',
    },
  },
}

export default fr
