import type fr from '#governance/fr.ts'
import { Field } from '#ui/field.tsx'
import type { PaperLine, Urn } from './paper-count.ts'

type Props = {
  urns: Urn[]
  /** Before the name of each field. */
  path: string
  lines: readonly PaperLine[]
  /** Of a college: its name, and how many may have voted. */
  legend: (of: { name: string; n: number }) => string
  w: Pick<typeof fr, 'papers'>
  /** Side by side. */
  row?: boolean
  optional?: boolean
}

/** The numbers of a count; by colleges a set for each of which somebody may have voted. */
export const UrnFields = ({ urns, path, legend, ...props }: Props) => {
  const named = urns.flatMap(({ college, most }) => (college && most > 0 ? [{ ...college, most }] : []))
  if (named.length === 0) return <Lines path={path} {...props} />
  return (
    <>
      {named.map(({ id, name, most }) => (
        <fieldset key={id} class="mt-2 mb-4 border-l-2 border-base-300 pl-4">
          <legend class="c-label mb-2">{legend({ name, n: most })}</legend>
          <Lines path={path === '' ? `colleges.${id}` : `${path}.colleges.${id}`} {...props} />
        </fieldset>
      ))}
    </>
  )
}

const Lines = ({ path, lines, w: { papers }, row = false, optional = false }: Omit<Props, 'urns' | 'legend'>) => (
  <div class={row ? 'flex flex-wrap gap-x-6' : ''}>
    {lines.map((line) => (
      <Field
        key={line}
        path={path === '' ? line : `${path}.${line}`}
        kind="number"
        label={papers.lines[line]}
        {...(line === 'void' && !row ? { hint: papers.voidHint } : {})}
        value=""
        optional={optional}
      />
    ))}
  </div>
)
