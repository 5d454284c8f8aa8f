export const ROLE_NAMES = {
  coordinator: 'Coordination',
  treasurer: 'Treasury',
  projectLeader: 'Project leader',
  employee: 'Employee of the hub',
  intern: 'Intern',
  facilitator: 'Facilitator',
  volunteer: 'Volunteer',
}
