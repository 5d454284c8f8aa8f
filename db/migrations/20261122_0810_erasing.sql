-- Erasing somebody (RGPD, article 17): what a hub may empty of what is otherwise only ever added, column by column.

-- A mail once written keeps its place (it proves that a notice was sent), without whom it went to and what it said.
grant update (to_address, to_name, reply_to, subject, body, attachments) on platform.mail to cordee_app;
-- The answer to a repeated form, the way back from two cards made one: nobody needs them once the person is erased.
grant delete on platform.answered to cordee_app;
grant update (moved, steps, erased_at) on members.merge to cordee_app;

-- Ends the log-in of an address that no hub knows any more: account, second factor, sessions, codes, mails with codes. False, and nothing done, while one does.
create function platform.forget_log_in(address text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from members.person p where p.email = address) then return false; end if;
  delete from auth.recovery_confirmation c where c.email = address or c.asker = address;
  delete from auth.recovery r where r.email = address;
  delete from auth.code c where c.email = address;
  delete from auth.outbox o where o.email = address;
  delete from auth.account a where a.email = address;
  return true;
end $$;
revoke all on function platform.forget_log_in from public;
grant execute on function platform.forget_log_in to cordee_app;

-- Takes out of a hub the documents with these hashes that nothing refers to any more and no mail carries: what was written for one person alone.
grant delete on platform.document to cordee_app;
create function platform.forget_documents(hub uuid, files text[]) returns void
language plpgsql set search_path = '' as $$
declare one uuid;
begin
  for one in
    select d.id from platform.document d where d.hub_id = hub and d.sha256 = any (files)
      and not exists (select from platform.mail m where m.hub_id = hub and m.attachments @> jsonb_build_array(jsonb_build_object('sha256', d.sha256)))
  loop
    begin
      delete from platform.document d where d.hub_id = hub and d.id = one;
    exception when foreign_key_violation then null;
    end;
  end loop;
end $$;
revoke all on function platform.forget_documents from public;
grant execute on function platform.forget_documents to cordee_app;
