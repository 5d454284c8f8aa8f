/** ISO 13616: letters count from 10, the first four signs go last, and what it makes leaves 1 when divided by 97. */
const rest97 = (iban: string): number =>
  [...`${iban.slice(4)}${iban.slice(0, 4)}`].reduce((rest, sign) => {
    const value = Number.parseInt(sign, 36)
    return (rest * (value > 9 ? 100 : 10) + value) % 97
  }, 0)

/** An IBAN without its spaces, its key checked (a French one has 27 signs); null: it is none. */
export const readIban = (typed: string): string | null => {
  const iban = typed.replace(/[\s\u00a0\u202f]/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) || (iban.startsWith('FR') && iban.length !== 27)) return null
  return rest97(iban) === 1 ? iban : null
}

/** In fours, as it is read aloud. */
export const spacedIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ')
