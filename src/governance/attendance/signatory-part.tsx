import type { PageContext } from '#base/page.ts'
import { orgName, personName } from '#governance/meetings/meeting-file.ts'
import { wordsOf } from '#governance/session/panel.ts'
import type { ShownSession } from '#governance/session/show-session.ts'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { whoMaySign } from './signatory.ts'

type Props = { data: ShownSession; page: PageContext }

/** Who signs the PV, when the meeting names them: one press by whoever leads, once everybody in the room agrees. */
export const SignatoryPart = ({ data, page }: Props) => {
  const { signatory: w } = wordsOf(page)
  const { file, viewer, signing } = data
  const { meeting } = file
  const named = signing.named?.people ?? []
  const called = (one: { person: string; org: string | null }) =>
    one.org === null ? personName(file, one.person) : `${personName(file, one.person)} (${orgName(file, one.org)})`
  const form = page.form('governance.nameSignatories')
  const names = viewer.facilitates && meeting.state === 'open'
  const ticked = form.values.people === undefined ? named.map(({ person }) => person) : form.values.people.split(',')
  return (
    <>
      <p class="mt-4">{named.length > 0 ? w.named({ people: named.map(called).join(', ') }) : names ? w.byDefault : null}</p>
      {names ? (
        <Details summary={named.length > 0 ? w.change : w.name} open={form.problems.length > 0}>
          <Form
            // Ticks somebody is making stay; once named, the list is that of the meeting.
            id={`signataires-${named.map(({ person }) => person.slice(-4)).join('')}`}
            action={`/${page.hub?.slug}/reunions/${meeting.id}/signataires`}
            form={form}
            submit={w.agree}
            submitIcon="handshake"
            kind="plain"
          >
            <fieldset class="c-field c-choice" id="people" tabindex={-1}>
              <legend class="c-label">{w.who}</legend>
              <p class="c-hint">{w.whoHint}</p>
              {form.problems
                .filter(({ path }) => path === 'people')
                .map(({ says }) => (
                  <Notice key={says} kind="warning">
                    {says}
                  </Notice>
                ))}
              <div class="c-options">
                {whoMaySign(file.movements, file.coordinators).map((one) => (
                  <label key={one.person} class="c-option">
                    <input
                      type="checkbox"
                      class="checkbox checkbox-primary"
                      name="people"
                      value={one.person}
                      checked={ticked.includes(one.person)}
                    />
                    <span>{called(one)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          </Form>
        </Details>
      ) : null}
    </>
  )
}
