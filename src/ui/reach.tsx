import { Fragment } from 'preact'
import { dialled, phonesIn } from '#base/phone.ts'

/** An address of mail that breaks only after its @ and its dots, where a line is too short for it. */
export const MailText = ({ mail }: { mail: string }) => (
  <span>
    {mail.split(/(?<=[@.])/).map((part, at) => (
      <Fragment key={at}>
        {at > 0 ? <wbr /> : null}
        {part}
      </Fragment>
    ))}
  </span>
)

/** The same, to write to. */
export const MailLink = ({ mail }: { mail: string }) => (
  <a href={`mailto:${mail}`}>
    <MailText mail={mail} />
  </a>
)

/** The numbers kept in one field, each to be dialled; a number never breaks. */
export const PhoneLinks = ({ phone }: { phone: string }) => (
  <span>
    {phonesIn(phone).map((one, at) => (
      <Fragment key={one}>
        {at > 0 ? ' / ' : null}
        <a class="whitespace-nowrap" href={`tel:${dialled(one)}`}>
          {one}
        </a>
      </Fragment>
    ))}
  </span>
)
