import { addMinutes, type Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { nameSignatories } from '#governance/attendance/name-signatories.ts'
import { sealMinutes } from '#governance/record/seal-minutes.ts'
import { showMinutes } from '#governance/record/show-minutes.ts'
import { signMinutes } from '#governance/record/sign-minutes.ts'
import type { Playing } from './stage.ts'

/** `at`: the end of the last point. */
type Closing = { me: string; meeting: Id; at: Instant }

/** The meeting names who signs its PV. */
export const nameSigning = async ({ does }: Playing, { me, meeting, at }: Closing, people: Id[]): Promise<void> => {
  await does(me, at, nameSignatories, { meeting, people })
}

/** The next day the PV is sealed: by the coordinator, or by the last of those who were named, each having read it. `signing`: their addresses. */
export const finish = async ({ does, sees }: Playing, { me, meeting, at }: Closing, signing: string[]): Promise<void> => {
  const next = addMinutes(at, 24 * 60)
  if (signing.length === 0) await does(me, next, sealMinutes, { meeting })
  for (const [index, mail] of signing.entries()) {
    const when = addMinutes(next, 40 * index)
    const { signing: open } = await sees(mail, when, showMinutes, { meeting })
    await does(mail, when, signMinutes, { meeting, read: open?.read })
  }
}
