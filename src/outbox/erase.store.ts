import type { Id } from '#base/id.ts'
import { type Db, sql } from '#platform/database/database.ts'

/** Letters about one thing stay as lines with their date: their words and their files go. */
export const emptyLetters = async (db: Db, hub: Id, about: string): Promise<string[]> => {
  const { rows } = await sql<{ files: string[] }>`
    with before as (select id, attachments from platform.mail where hub_id = ${hub} and about = ${about}),
      done as (update platform.mail m set subject = '', body = '', attachments = '[]',
        state = case m.state when 'sent' then 'sent' else 'failed' end from before b where m.hub_id = ${hub} and m.id = b.id)
    select array(select a ->> 'sha256' from jsonb_array_elements(attachments) a) as files from before`.execute(db)
  const files = [...new Set(rows.flatMap((row) => row.files))]
  await sql`select platform.forget_documents(${hub}, ${files}::text[])`.execute(db)
  return files
}

/** Mails to somebody stay as lines with their date; one that waits does not leave any more. Nobody’s answers reach them. `files`: hashes of what was attached. */
export const eraseMails = async (db: Db, hub: Id, email: string): Promise<{ mails: number; files: string[] }> => {
  const { rows } = await sql<{ files: string[] }>`
    with before as (select id, attachments from platform.mail where hub_id = ${hub} and lower(to_address) = ${email}),
      done as (update platform.mail m set to_address = 'efface@invalid', to_name = '', subject = '', body = '', attachments = '[]',
        state = case m.state when 'sent' then 'sent' else 'failed' end from before b where m.hub_id = ${hub} and m.id = b.id)
    select array(select a ->> 'sha256' from jsonb_array_elements(attachments) a) as files from before`.execute(db)
  await sql`update platform.mail set reply_to = '' where hub_id = ${hub} and lower(reply_to) = ${email}`.execute(db)
  const files = [...new Set(rows.flatMap((row) => row.files))]
  await sql`select platform.forget_documents(${hub}, ${files}::text[])`.execute(db)
  return { mails: rows.length, files }
}
