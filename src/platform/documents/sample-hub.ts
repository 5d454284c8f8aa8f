import type { HubData } from './hub-data.ts'

/** An invented hub at the head of what the tests print. */
export const sampleHub: HubData = {
  name: 'PLOUCS',
  legalForm: 'Association loi de 1901',
  seat: '12 rue des Pins, 40000 Mont-de-Marsan',
  rna: 'W402004321',
  siret: '123 456 789 00012',
  demo: true,
}
