import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { Badge } from '#ui/notice.tsx'
import type { DossierProps } from './dossier-page.tsx'
import { owners } from './form.ts'

/** What is joined: there, or who has it and by when. */
export const DossierPieces = ({ page, data }: DossierProps) => {
  const { dossiers: w } = wordsIn(page.lang)
  const { dossier, filled, may } = data
  const open = may.keep && dossier.filedOn === null
  return (
    <Section title={w.one.pieces} id="pieces">
      <ul class="c-ledger">
        {filled.pieces.map((piece) => {
          const noted = dossier.pieces.find(({ key }) => key === piece.key)
          const there = piece.document !== null || noted?.ready
          const owner = noted?.owner ?? data.owners[piece.key] ?? 'coordination'
          const head = (
            <span class="c-ledger-line flex-wrap">
              <span>
                <b>{piece.name}</b>
                <span class="c-hint block">
                  {there ? w.one.pieceThere : w.one.pieceBy(w.owners[owner], piece.by ? dayText(piece.by, page.lang) : null)}
                </span>
              </span>
              <Badge tone={there ? 'good' : 'watch'}>{there ? w.pieceReady : w.one.unknown}</Badge>
            </span>
          )
          const form = page.form('funding.keepPiece', { piece: piece.key })
          return (
            <li key={piece.key}>
              {open && piece.document === null ? (
                <Details printed summary={head} open={form.problems.length > 0}>
                  <Form
                    action={`/${page.hub?.slug}/argent/dossiers/${dossier.id}/pieces`}
                    id={`piece-${piece.key}`}
                    form={form}
                    submit={w.one.keepPiece}
                    kind="plain"
                    hidden={{ piece: piece.key }}
                  >
                    <Field
                      kind="select"
                      path="owner"
                      label={w.one.owner}
                      options={owners.map((value) => ({ value, label: w.owners[value] }))}
                      value={owner}
                    />
                    <Field kind="date" path="by" label={w.one.by} value={noted?.by ?? undefined} optional />
                    <Field kind="checkbox" path="ready" label={w.one.ready} checked={noted?.ready ?? false} />
                  </Form>
                </Details>
              ) : (
                head
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
