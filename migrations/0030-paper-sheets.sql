-- Sheets of paper to capture conversations on, printed beforehand. What is typed in from a line of one is a conversation
-- whose id follows from the sheet and the line, so that a sheet typed in twice counts once.
create table paper_sheet (
  programme_id uuid not null,
  id uuid not null,
  code text not null collate "C",
  -- Those that were made at once are printed at once.
  batch_id uuid not null,
  -- Known from the beginning, or only when the sheet is typed in.
  round_id uuid,
  made_on date not null,
  made_by uuid,
  -- One contact in so many is asked whether it is the first time, as it was when the sheet was printed.
  one_in integer not null,
  primary key (programme_id, id),
  unique (programme_id, code),
  foreign key (programme_id, round_id) references round (programme_id, id)
);
create index paper_sheet_by_batch on paper_sheet (programme_id, batch_id, code);
create index paper_sheet_by_round on paper_sheet (programme_id, round_id) where round_id is not null;
create index paper_sheet_by_day on paper_sheet (programme_id, made_on desc, id desc);
select protect_programme_table('paper_sheet');
