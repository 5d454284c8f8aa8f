/** The head of a mail or of one of its parts (RFC 5322, 2.2): its lines as bytes in Latin-1, and what decides how the body is read. */
export type Head = {
  type: string
  boundary: string
  charset: string
  flowed: string
  encoding: string
  disposition: string
  named: boolean
  contentId: boolean
  /** The other fields, each on as many lines as it came, to be read by who knows encoded words. */
  fields: string[]
}

const fieldsOf = (lines: string[]): string[] => {
  const fields: string[] = []
  for (const line of lines) {
    if (/^[ \t]/.test(line) && fields.length > 0) fields[fields.length - 1] += `\r\n${line}`
    else fields.push(line)
  }
  return fields
}

const nameOf = (field: string): string =>
  field
    .slice(0, Math.max(0, field.indexOf(':')))
    .trim()
    .toLowerCase()

const parameter = (value: string, name: string): string => {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;"]+))`, 'i').exec(value)
  return (found?.[1] ?? found?.[2] ?? '').replace(/\\(.)/g, '$1')
}

/** The first field of a name counts, as for who reads the rest (postal-mime). */
export const headOf = (lines: string[]): Head => {
  const fields = fieldsOf(lines)
  const value = (name: string) => {
    const field = fields.find((one) => nameOf(one) === name)
    return field === undefined
      ? ''
      : field
          .slice(field.indexOf(':') + 1)
          .replace(/\r\n/g, '')
          .trim()
  }
  const [type, disposition] = [value('content-type'), value('content-disposition')]
  const word = (text: string) => (/^[^\s;,()]+/.exec(text)?.[0] ?? '').toLowerCase()
  return {
    type: word(type),
    boundary: parameter(type, 'boundary').trimEnd(),
    charset: parameter(type, 'charset'),
    flowed: /^flowed$/i.test(parameter(type, 'format'))
      ? `; format=flowed${/^yes$/i.test(parameter(type, 'delsp')) ? '; delsp=yes' : ''}`
      : '',
    encoding: word(
      value('content-transfer-encoding')
        .replace(/\([^)]*\)/g, '')
        .trim()
        .replace(/^"|"$/g, ''),
    ),
    disposition: word(disposition),
    named: /;\s*(file)?name\b/i.test(type) || /;\s*filename\b/i.test(disposition),
    contentId: value('content-id') !== '',
    fields,
  }
}

/** The lines of a head with other values for some fields (null: without it). */
export const rewritten = (head: Head, values: Record<string, string | null>): string[] => {
  const kept = head.fields.filter((field) => !(nameOf(field) in values))
  const said = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  return [...kept, ...said]
}

/** The value of a field as it stands, to keep its parameters. */
export const fieldOf = (head: Head, name: string): string => {
  const field = head.fields.find((one) => nameOf(one) === name)
  return field === undefined ? '' : field.slice(field.indexOf(':') + 1).trim()
}
