-- The places that the programme knows: where conversations are held and where things happen.

create table venue (
  programme_id uuid not null references programme (id),
  id uuid not null,
  name text not null,
  setting text not null,
  address text,
  -- An LSOA or ward, or the first half of a postcode.
  area text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  added_at timestamptz not null,
  primary key (programme_id, id),
  check ((latitude is null) = (longitude is null))
);
create index venue_by_name on venue (programme_id, name, id);
select protect_programme_table('venue');
