-- Names need to be unique below one parent only: every county has its own bureau of housing.
CREATE TABLE units_anew (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES units (id),
    path TEXT NOT NULL UNIQUE,
    level TEXT NOT NULL CHECK (level IN ('province', 'city', 'county', 'town')),
    kind TEXT NOT NULL DEFAULT 'department'
        CHECK (kind IN ('government', 'office', 'department', 'area')),
    name TEXT NOT NULL,
    short_name TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;
INSERT INTO units_anew (id, parent_id, path, level, name, short_name, active)
    SELECT id, parent_id, path, level, name, short_name, active FROM units;
DROP TABLE units;
ALTER TABLE units_anew RENAME TO units;
CREATE UNIQUE INDEX units_name ON units (COALESCE(parent_id, 0), name);

-- `card_serial` counts the cards printed anew: the ones before it lead nowhere.
ALTER TABLE enterprises ADD COLUMN card_serial INTEGER NOT NULL DEFAULT 1;
ALTER TABLE enterprises ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
CREATE INDEX enterprises_name ON enterprises (name);
CREATE INDEX enterprises_unit ON enterprises (unit_id);

-- Names, phones and titles are sealed with the person's own key, which lies beside the database
-- and not in it. A person on a roster has no Telegram yet; one who was forgotten has none any more.
ALTER TABLE people ADD COLUMN consent_at TEXT;
ALTER TABLE people ADD COLUMN joined_at TEXT;
ALTER TABLE people ADD COLUMN forgotten_at TEXT;
-- Of whom this is another entry, found out later: what was sealed with its key goes with theirs.
ALTER TABLE people ADD COLUMN same_as INTEGER REFERENCES people (id);
CREATE INDEX people_same ON people (same_as) WHERE same_as IS NOT NULL;
UPDATE people SET joined_at = created_at WHERE telegram_id IS NOT NULL;

-- Who gave the role, for how long; what was revoked is gone from here and stands in the events.
CREATE TABLE grants_anew (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    unit_id INTEGER REFERENCES units (id),
    enterprise_id INTEGER REFERENCES enterprises (id),
    since TEXT NOT NULL,
    until TEXT,
    told_until TEXT, -- the end that its person was told of once it had come
    granted_by INTEGER REFERENCES people (id)
) STRICT;
INSERT INTO grants_anew (id, person_id, role, unit_id, enterprise_id, since, until)
    SELECT id, person_id, role, unit_id, enterprise_id, since, until FROM grants;
DROP TABLE grants;
ALTER TABLE grants_anew RENAME TO grants;
CREATE UNIQUE INDEX grants_once
    ON grants (person_id, role, COALESCE(unit_id, 0), COALESCE(enterprise_id, 0));
CREATE INDEX grants_unit ON grants (unit_id, role);
CREATE INDEX grants_enterprise ON grants (enterprise_id, role);
CREATE INDEX grants_role ON grants (role);
CREATE INDEX grants_ending ON grants (until) WHERE until IS NOT NULL;

-- A way in for one person, once: only the hash of its code is kept.
CREATE TABLE invitations (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    unit_id INTEGER REFERENCES units (id),
    enterprise_id INTEGER REFERENCES enterprises (id),
    person_id INTEGER REFERENCES people (id), -- whom of a roster it is meant for
    grant_until TEXT,
    made_by INTEGER REFERENCES people (id), -- nobody: on the host
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    redeemed_by INTEGER REFERENCES people (id),
    redeemed_at TEXT,
    revoked_at TEXT
) STRICT;
CREATE INDEX invitations_open ON invitations (made_by, expires_at) WHERE redeemed_at IS NULL;

-- Who says who they are, until somebody who knows them confirms it.
CREATE TABLE claims (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    unit_id INTEGER REFERENCES units (id),
    enterprise_id INTEGER REFERENCES enterprises (id),
    via TEXT NOT NULL CHECK (via IN ('invitation', 'card', 'colleague', 'asking')),
    invitation_id INTEGER REFERENCES invitations (id),
    grant_until TEXT,
    said TEXT NOT NULL DEFAULT '', -- what they typed as their enterprise; sealed
    called TEXT NOT NULL DEFAULT '', -- what their Telegram calls them; sealed
    state TEXT NOT NULL CHECK (state IN ('waiting', 'confirmed', 'refused', 'withdrawn')),
    made_at TEXT NOT NULL,
    decided_by INTEGER REFERENCES people (id),
    decided_at TEXT,
    reminded_at TEXT,
    reason TEXT NOT NULL DEFAULT '' -- sealed
) STRICT;
CREATE UNIQUE INDEX claims_once ON claims (
    person_id, role, COALESCE(unit_id, 0), COALESCE(enterprise_id, 0)
) WHERE state = 'waiting';
CREATE INDEX claims_waiting ON claims (id) WHERE state = 'waiting';
CREATE INDEX claims_person ON claims (person_id);

-- Accounts that are not served, known or not, and why.
CREATE TABLE blocks (
    telegram_id INTEGER PRIMARY KEY,
    reason TEXT NOT NULL,
    blocked_by INTEGER REFERENCES people (id),
    at TEXT NOT NULL
) STRICT;

-- A person who asked to be forgotten, and what the office decided.
CREATE TABLE forgettings (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    reason TEXT NOT NULL DEFAULT '', -- sealed
    state TEXT NOT NULL CHECK (state IN ('waiting', 'granted', 'refused', 'withdrawn')),
    asked_at TEXT NOT NULL,
    decided_by INTEGER REFERENCES people (id),
    decided_at TEXT,
    answer TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX forgettings_once ON forgettings (person_id) WHERE state = 'waiting';

-- Group chats the bot was ever in. A group of enterprises has a region and topics of interest
-- (codes of categories, as text like 'finance land'); a work group belongs to a unit.
-- `region_id` of one that waits is where whoever added the bot is at home: it says who decides.
-- `drawn_on` is the office's day on which its cards were last brought up to date.
CREATE TABLE chats_anew (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('unknown', 'enterprise', 'work')),
    title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'refused', 'left')),
    since TEXT NOT NULL,
    unit_id INTEGER REFERENCES units (id),
    region_id INTEGER REFERENCES units (id),
    topics TEXT NOT NULL DEFAULT '',
    is_forum INTEGER NOT NULL DEFAULT 0 CHECK (is_forum IN (0, 1)),
    may_post INTEGER NOT NULL DEFAULT 1 CHECK (may_post IN (0, 1)),
    may_manage_topics INTEGER NOT NULL DEFAULT 0 CHECK (may_manage_topics IN (0, 1)),
    drawn_on TEXT NOT NULL DEFAULT '',
    added_by INTEGER REFERENCES people (id),
    decided_by INTEGER REFERENCES people (id)
) STRICT;
INSERT INTO chats_anew (id, kind, title, state, since)
    SELECT id, kind, title, state, since FROM chats;
DROP TABLE chats;
ALTER TABLE chats_anew RENAME TO chats;
CREATE INDEX chats_of_unit ON chats (unit_id) WHERE state = 'approved';
CREATE INDEX chats_open ON chats (state, since) WHERE state IN ('waiting', 'approved');

-- One topic a case in a work group that has topics.
CREATE TABLE topics (
    chat_id INTEGER NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    thread_id INTEGER NOT NULL,
    open INTEGER NOT NULL DEFAULT 1 CHECK (open IN (0, 1)),
    PRIMARY KEY (chat_id, case_id)
) STRICT;

-- The enterprise's own contact for a case that a cadre filed; the filer where it is empty.
ALTER TABLE cases ADD COLUMN contact_id INTEGER REFERENCES people (id);
CREATE INDEX cases_filed_by ON cases (filed_by);
CREATE INDEX cases_contact ON cases (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX cases_handler ON cases (handler_id) WHERE handler_id IS NOT NULL;

-- An owner objected to what was filed in their name; a liaison wrote down their answer by phone.
ALTER TABLE cases ADD COLUMN objected INTEGER NOT NULL DEFAULT 0 CHECK (objected IN (0, 1));
ALTER TABLE cases ADD COLUMN rated_by_phone INTEGER NOT NULL DEFAULT 0
    CHECK (rated_by_phone IN (0, 1));

-- What the campaign's people did out there: visits, symposia, calls.
CREATE TABLE activities (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id),
    unit_id INTEGER REFERENCES units (id),
    enterprise_id INTEGER REFERENCES enterprises (id),
    words TEXT NOT NULL DEFAULT '', -- sealed
    at TEXT NOT NULL
) STRICT;
CREATE INDEX activities_person ON activities (person_id, day);
CREATE INDEX activities_enterprise ON activities (enterprise_id, day);

-- Slow work for the workshop: sheets to read, sheets, pictures and papers to make.
CREATE TABLE jobs (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    person_id INTEGER REFERENCES people (id), -- nobody: from the host
    chat_id INTEGER,
    params TEXT NOT NULL, -- JSON: codes and ids, nothing personal
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
    asked_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    done INTEGER NOT NULL DEFAULT 0, -- so many of
    total INTEGER NOT NULL DEFAULT 0, -- so many steps
    message_id INTEGER, -- the one message that shows the progress
    ended_at TEXT,
    result TEXT NOT NULL DEFAULT '' -- JSON: figures, or why it failed
) STRICT;
CREATE INDEX jobs_waiting ON jobs (id) WHERE state IN ('waiting', 'running');
CREATE INDEX jobs_age ON jobs (ended_at);

-- A letter may carry a file of ours, which lies in the folder `outgoing` until it has arrived;
-- and it may show how a job gets on.
ALTER TABLE outbox ADD COLUMN upload TEXT;
ALTER TABLE outbox ADD COLUMN job_id INTEGER;
CREATE INDEX outbox_upload ON outbox (upload) WHERE upload IS NOT NULL;
CREATE INDEX outbox_job ON outbox (job_id) WHERE job_id IS NOT NULL;

-- Who did what, in what order it is asked for.
CREATE INDEX events_person ON events (person_id, id);
CREATE INDEX events_of_person ON events (person_id, act, at) WHERE case_id IS NULL;
CREATE INDEX events_of_register ON events (id) WHERE case_id IS NULL;

-- Which keyring beside the database belongs to it.
CREATE TABLE keyring (
    mark TEXT NOT NULL
) STRICT;

-- With whose key a file and its name are sealed; before there were keys, with none.
ALTER TABLE files ADD COLUMN keeper_id INTEGER;
CREATE INDEX files_bytes ON files (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX files_keeper ON files (keeper_id);

-- How far the clock's round through what is kept for too long has come today; -1: it is over.
CREATE TABLE rounds (
    round TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    after INTEGER NOT NULL
) STRICT;

-- Spreadsheets that were sent to be brought in. Their bytes lie sealed in the folder `rosters`
-- under `kept` until they are taken over, dropped, or a day old.
CREATE TABLE rosters (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    telegram_file_id TEXT NOT NULL,
    name TEXT NOT NULL, -- sealed
    kind TEXT NOT NULL DEFAULT '', -- what its sheets are, where somebody was asked
    state TEXT NOT NULL CHECK (state IN ('offered', 'checked', 'applied', 'dropped')),
    kept TEXT NOT NULL DEFAULT '',
    figures TEXT NOT NULL DEFAULT '', -- JSON: what the check came to
    asked_at TEXT NOT NULL
) STRICT;
CREATE INDEX rosters_open ON rosters (asked_at) WHERE state IN ('offered', 'checked');
