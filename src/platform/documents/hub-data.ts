/** Who writes: the hub's identity at the head of every document. Only the name is ever required. */
export type HubData = {
  name: string
  /** « Association loi de 1901 », « SCIC SA »: as the hub says it. */
  legalForm: string | null
  /** Registered seat, on one line. */
  seat: string | null
  /** Number in the national register of associations, `W402001234`. */
  rna: string | null
  /** 14 digits. */
  siret: string | null
  /** True for an invented hub: every document then says so. */
  demo: boolean
}
