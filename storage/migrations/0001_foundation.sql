-- Moments are UTC text (storage.db.to_text), ids are integers that fit 64 bits.

CREATE TABLE boots (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;

-- Updates from Telegram. The body is kept only as long as it is not dealt with.
CREATE TABLE inbox (
    update_id INTEGER PRIMARY KEY,
    received_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'done', 'parked')),
    body TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    reference TEXT,
    CHECK (state = 'done' OR body IS NOT NULL)
) STRICT;
CREATE INDEX inbox_unfinished ON inbox (update_id) WHERE state <> 'done';
CREATE INDEX inbox_age ON inbox (received_at);

CREATE TABLE units (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES units (id),
    path TEXT NOT NULL UNIQUE,
    level TEXT NOT NULL CHECK (level IN ('province', 'city', 'county', 'town')),
    name TEXT NOT NULL UNIQUE,
    short_name TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE enterprises (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL DEFAULT '',
    credit_code TEXT UNIQUE,
    unit_id INTEGER REFERENCES units (id),
    industry TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    telegram_id INTEGER UNIQUE,
    name TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL CHECK (language IN ('zh-Hans', 'zh-Hant', 'en')),
    language_chosen INTEGER NOT NULL DEFAULT 0 CHECK (language_chosen IN (0, 1)),
    reachable INTEGER NOT NULL DEFAULT 1 CHECK (reachable IN (0, 1)),
    consent_version INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE grants (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    unit_id INTEGER REFERENCES units (id),
    enterprise_id INTEGER REFERENCES enterprises (id),
    since TEXT NOT NULL,
    until TEXT,
    UNIQUE (person_id, role, unit_id, enterprise_id)
) STRICT;
CREATE INDEX grants_unit ON grants (unit_id, role);
CREATE INDEX grants_enterprise ON grants (enterprise_id, role);
CREATE INDEX grants_role ON grants (role);

-- Group chats that the office knows; every other group is left after a polite word.
CREATE TABLE chats (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('enterprise', 'work')),
    title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('approved', 'left')),
    since TEXT NOT NULL
) STRICT;

-- One half-filled form a person.
CREATE TABLE desks (
    person_id INTEGER PRIMARY KEY REFERENCES people (id),
    draft TEXT NOT NULL,
    touched_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX desks_expiry ON desks (expires_at);

-- The columns are the fields of bot.domain.case.Case; sets of ids are text like '3 5'.
CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    state TEXT NOT NULL CHECK (state IN (
        'submitted', 'need_info', 'declined', 'merged', 'accepted', 'dispatched', 'handling',
        'promised', 'parked', 'handled', 'awaiting_owner', 'closed', 'archived', 'withdrawn'
    )),
    state_since TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('action', 'info', 'complaint')),
    category TEXT,
    grade TEXT,
    tier TEXT,
    campaign_id INTEGER,
    office_unit_id INTEGER REFERENCES units (id),
    enterprise_id INTEGER NOT NULL REFERENCES enterprises (id),
    filed_by INTEGER NOT NULL REFERENCES people (id),
    source TEXT NOT NULL,
    text TEXT NOT NULL,
    public_wording TEXT NOT NULL,
    contact_time TEXT NOT NULL,
    masked INTEGER NOT NULL CHECK (masked IN (0, 1)),
    co_enterprise_ids TEXT NOT NULL,
    complained_unit_id INTEGER REFERENCES units (id),
    merged_into INTEGER REFERENCES cases (id),
    earlier_case_id INTEGER REFERENCES cases (id),
    policy_id INTEGER,
    filed_at TEXT NOT NULL,
    accepted_at TEXT,
    dispatched_at TEXT,
    acknowledged_at TEXT,
    contacted_at TEXT,
    noted_at TEXT,
    handled_at TEXT,
    closed_at TEXT,
    due_at TEXT,
    original_due_at TEXT,
    breached_at TEXT,
    rung TEXT NOT NULL,
    promise_due_at TEXT,
    review_at TEXT,
    lead_unit_id INTEGER REFERENCES units (id),
    co_unit_ids TEXT NOT NULL,
    handler_id INTEGER REFERENCES people (id),
    round INTEGER NOT NULL CHECK (round >= 1),
    outcome TEXT CHECK (outcome IN ('A', 'B', 'C', 'D', 'E')),
    reported_outcome TEXT CHECK (reported_outcome IN ('A', 'B', 'C', 'D', 'E')),
    rating TEXT,
    rating_reason TEXT NOT NULL,
    decline_reason TEXT,
    where_to_go TEXT NOT NULL,
    pending TEXT NOT NULL,
    appealed INTEGER NOT NULL CHECK (appealed IN (0, 1)),
    returns INTEGER NOT NULL,
    extensions INTEGER NOT NULL,
    breaches INTEGER NOT NULL,
    promises_broken INTEGER NOT NULL,
    times_dissatisfied INTEGER NOT NULL,
    times_reopened INTEGER NOT NULL,
    levels_up INTEGER NOT NULL,
    look_back_owed INTEGER NOT NULL CHECK (look_back_owed IN (0, 1))
) STRICT;
CREATE INDEX cases_enterprise ON cases (enterprise_id, id DESC);
CREATE INDEX cases_state ON cases (state, id);
CREATE INDEX cases_lead ON cases (lead_unit_id, state, due_at);

-- A form becomes a case once, however often its last button is pressed.
CREATE TABLE submissions (
    token TEXT PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id)
) STRICT;

-- Numbers run within a year without gaps.
CREATE TABLE numbering (
    year INTEGER PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;

-- What happened: never changed, never removed, chained by HMAC.
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    case_id INTEGER REFERENCES cases (id),
    revision INTEGER,
    act TEXT NOT NULL,
    person_id INTEGER REFERENCES people (id),
    at TEXT NOT NULL,
    state_from TEXT,
    state_to TEXT,
    data TEXT NOT NULL,
    mac TEXT NOT NULL,
    UNIQUE (case_id, revision)
) STRICT;
CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;
CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    event_id INTEGER NOT NULL REFERENCES events (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    telegram_file_id TEXT NOT NULL,
    unique_id TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    mime TEXT NOT NULL DEFAULT '',
    size INTEGER NOT NULL DEFAULT 0,
    caption TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('waiting', 'stored', 'failed')),
    sha256 TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at TEXT,
    error TEXT,
    UNIQUE (event_id, position)
) STRICT;
CREATE INDEX files_case ON files (case_id);
CREATE INDEX files_waiting ON files (due_at) WHERE state = 'waiting';

-- What has to be said, and what became of it.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    person_id INTEGER REFERENCES people (id),
    lane INTEGER NOT NULL CHECK (lane IN (0, 1, 2)),
    duty TEXT NOT NULL CHECK (duty IN ('must', 'once')),
    kind TEXT NOT NULL,
    case_id INTEGER REFERENCES cases (id),
    event_id INTEGER REFERENCES events (id),
    method TEXT,
    payload TEXT,
    state TEXT NOT NULL
        CHECK (state IN ('pending', 'sending', 'sent', 'dropped', 'given_up', 'uncertain')),
    attempt INTEGER NOT NULL DEFAULT 0,
    repeated INTEGER NOT NULL DEFAULT 0 CHECK (repeated IN (0, 1)),
    plain INTEGER NOT NULL DEFAULT 0 CHECK (plain IN (0, 1)),
    boot INTEGER,
    due_at TEXT NOT NULL,
    created_at TEXT NOT NULL,
    settled_at TEXT,
    message_id INTEGER,
    reason TEXT
) STRICT;
CREATE UNIQUE INDEX outbox_event ON outbox (event_id, chat_id, kind) WHERE event_id IS NOT NULL;
CREATE INDEX outbox_waiting ON outbox (id) WHERE state IN ('pending', 'sending');
CREATE INDEX outbox_pending ON outbox (chat_id, kind) WHERE state = 'pending';
CREATE INDEX outbox_trouble ON outbox (id) WHERE state IN ('given_up', 'uncertain');
CREATE INDEX outbox_age ON outbox (settled_at);

-- The one live card that a chat has of a case.
CREATE TABLE cards (
    chat_id INTEGER NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    message_id INTEGER NOT NULL,
    event_id INTEGER REFERENCES events (id),
    PRIMARY KEY (chat_id, case_id)
) STRICT;
CREATE INDEX cards_case ON cards (case_id);

-- What falls due: the clock only asks this table. `due_at` says which appointment it is,
-- `run_at` when it is kept (a nudge waits for the office to open).
CREATE TABLE duties (
    id INTEGER PRIMARY KEY,
    job TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    due_at TEXT NOT NULL,
    run_at TEXT NOT NULL,
    done_at TEXT,
    result TEXT CHECK (result IN ('done', 'dropped', 'superseded')),
    UNIQUE (case_id, job, due_at)
) STRICT;
CREATE INDEX duties_open ON duties (run_at) WHERE done_at IS NULL;
CREATE INDEX duties_struck ON duties (done_at) WHERE result <> 'done';

-- Days on which the office decided otherwise than the calendar.
CREATE TABLE days (
    day TEXT PRIMARY KEY,
    working INTEGER NOT NULL CHECK (working IN (0, 1)),
    note TEXT NOT NULL
) STRICT;
