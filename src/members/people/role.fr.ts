export const ROLE_NAMES = {
  coordinator: 'Coordination',
  treasurer: 'Trésorerie',
  projectLeader: 'Porteur·se de projet',
  employee: 'Salarié·e du pôle',
  intern: 'Stagiaire',
  facilitator: 'Intervenant·e',
  volunteer: 'Bénévole',
}
