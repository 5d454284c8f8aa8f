-- Actions and questions are found by their words, as meetings and decisions are (0920).
alter table governance.action add column sought text not null generated always as (members.sought(what || ' ' || became)) stored;
alter table governance.question add column sought text not null generated always as (members.sought(title || ' ' || words || ' ' || answer)) stored;
