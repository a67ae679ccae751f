-- Areas of the country, the same for every programme: no tenant, no row-level security, nothing about any person.
-- The app only reads them; the import writes them as the owner.

create table area (
  code text collate "C" primary key,
  kind text not null check (kind in ('lsoa', 'ward', 'local-authority')),
  name text not null,
  -- Year of the boundary, such as 2021 for an LSOA or 2024 for a ward.
  edition text not null,
  -- The ward an LSOA fits best, the local authority of a ward. No foreign key: files come in any order.
  parent_code text collate "C",
  latitude double precision,
  longitude double precision,
  -- A GeoJSON geometry in degrees.
  boundary jsonb
);
create index area_by_parent on area (parent_code, kind, name);

-- A ward may have a row too, from the short table of facts: its decile is then the one of its middle LSOA.
create table area_deprivation (
  code text collate "C" not null,
  edition text not null check (edition in ('imd2019', 'imd2025')),
  -- 1 is the most deprived tenth of England.
  decile smallint not null check (decile between 1 and 10),
  rank integer check (rank > 0),
  score double precision,
  primary key (code, edition)
);

-- The key is in the order of bytes, so that like 'L8 %' walks the index and outward codes need no column.
create table postcode_area (
  postcode text collate "C" primary key check (postcode like '% %'),
  lsoa_code text collate "C",
  ward_code text collate "C",
  authority_code text collate "C",
  latitude double precision,
  longitude double precision,
  -- A point in a dock may lie in no LSOA, and still in a city.
  check (coalesce(lsoa_code, ward_code, authority_code) is not null)
);

create table area_import (
  id uuid primary key,
  what text[] not null,
  file text not null,
  at timestamptz not null,
  rows_read integer not null,
  rows_used integer not null,
  -- [{"reason": "...", "count": 12, "lines": [3, 4]}]: every reason with its count, the first lines of each.
  refused jsonb not null
);

grant select on area, area_deprivation, postcode_area, area_import to kith_app;
