-- What the whole law keeps of a case itself.
ALTER TABLE cases ADD COLUMN wording_agreed INTEGER NOT NULL DEFAULT 0
    CHECK (wording_agreed IN (0, 1));
ALTER TABLE cases ADD COLUMN named_handler_id INTEGER REFERENCES people (id);
ALTER TABLE cases ADD COLUMN leader_id INTEGER REFERENCES people (id);
ALTER TABLE cases ADD COLUMN cc_unit_ids TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN batch_id INTEGER REFERENCES batches (id);
ALTER TABLE cases ADD COLUMN due_span TEXT; -- '7 working_days'; none: a date, which never moves
ALTER TABLE cases ADD COLUMN due_from TEXT;
ALTER TABLE cases ADD COLUMN carded_at TEXT;
ALTER TABLE cases ADD COLUMN card_appealed INTEGER NOT NULL DEFAULT 0
    CHECK (card_appealed IN (0, 1));
ALTER TABLE cases ADD COLUMN looked_back_at TEXT;
ALTER TABLE cases ADD COLUMN report_files INTEGER NOT NULL DEFAULT 0;
UPDATE cases SET report_files = (SELECT COUNT(*) FROM files WHERE files.event_id = (
    SELECT MAX(id) FROM events WHERE events.case_id = cases.id
    AND events.act IN ('report', 'solve_on_spot', 'answer')));
ALTER TABLE cases ADD COLUMN urges INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN asked_at TEXT;
ALTER TABLE cases ADD COLUMN wished_at TEXT;
ALTER TABLE cases ADD COLUMN promises INTEGER NOT NULL DEFAULT 0;
UPDATE cases SET promises = (SELECT COUNT(*) FROM events WHERE events.case_id = cases.id
    AND events.act = 'promise' AND events.id > COALESCE((SELECT MAX(id) FROM events AS new
    WHERE new.case_id = cases.id AND new.act IN ('rate_dissatisfied', 'reopen')), 0));
CREATE INDEX cases_earlier ON cases (earlier_case_id) WHERE earlier_case_id IS NOT NULL;
CREATE INDEX cases_batch ON cases (batch_id) WHERE batch_id IS NOT NULL;

-- A unit's part in a case: one lead (主办), any co (协办) and cc (抄告), each with its own clock.
CREATE TABLE assignments (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    unit_id INTEGER NOT NULL REFERENCES units (id),
    part TEXT NOT NULL CHECK (part IN ('lead', 'co', 'cc')),
    state TEXT NOT NULL CHECK (state IN (
        'waiting', 'acknowledged', 'returned', 'reported', 'opined', 'replaced'
    )),
    assigned_at TEXT NOT NULL,
    due_at TEXT,
    acknowledged_at TEXT,
    acknowledged_by INTEGER REFERENCES people (id),
    finished_at TEXT
) STRICT;
CREATE INDEX assignments_case ON assignments (case_id, part);
CREATE INDEX assignments_unit ON assignments (unit_id, part, state);
CREATE INDEX assignments_lately ON assignments (assigned_at) WHERE part = 'lead';
CREATE INDEX assignments_due ON assignments (due_at) WHERE part = 'lead';
-- The book begins with the parts as they stand: what is over is told by the events alone.
INSERT INTO assignments (case_id, unit_id, part, state, assigned_at, due_at, acknowledged_at,
    acknowledged_by, finished_at)
SELECT id, lead_unit_id, 'lead',
    CASE WHEN state IN ('handled', 'awaiting_owner', 'closed', 'archived') THEN 'reported'
        WHEN state = 'withdrawn' THEN 'replaced'
        WHEN acknowledged_at IS NOT NULL THEN 'acknowledged'
        ELSE 'waiting' END,
    COALESCE(dispatched_at, accepted_at, filed_at), due_at, acknowledged_at,
    CASE WHEN acknowledged_at IS NOT NULL THEN handler_id END,
    CASE WHEN state IN ('handled', 'awaiting_owner', 'closed', 'archived') THEN handled_at
        WHEN state = 'withdrawn' THEN state_since END
FROM cases WHERE lead_unit_id IS NOT NULL ORDER BY id;

-- What was asked for and how it was ruled on. The words of both stand in the events.
CREATE TABLE requests (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL CHECK (kind IN ('return', 'extension', 'park', 'withdraw', 'appeal')),
    asked_event_id INTEGER NOT NULL UNIQUE REFERENCES events (id),
    asked_at TEXT NOT NULL,
    wished_at TEXT, -- the date asked for
    suggested_unit_id INTEGER REFERENCES units (id),
    decision TEXT NOT NULL CHECK (decision IN ('open', 'upheld', 'refused', 'fallen')),
    ruled_event_id INTEGER REFERENCES events (id),
    ruled_at TEXT
) STRICT;
CREATE UNIQUE INDEX requests_once ON requests (case_id, kind) WHERE decision = 'open';
CREATE INDEX requests_open ON requests (id) WHERE decision = 'open';
CREATE INDEX requests_case ON requests (case_id);
INSERT INTO requests (case_id, kind, asked_event_id, asked_at, decision)
SELECT cases.id, asks.kind, events.id, events.at, 'open' FROM cases
JOIN (
    SELECT 'return' AS act, 'return' AS kind UNION ALL SELECT 'ask_extension', 'extension'
    UNION ALL SELECT 'ask_park', 'park' UNION ALL SELECT 'ask_withdrawal', 'withdraw'
    UNION ALL SELECT 'appeal_card', 'appeal'
) AS asks ON ' ' || cases.pending || ' ' LIKE '% ' || asks.kind || ' %'
JOIN events ON events.id = (SELECT MAX(past.id) FROM events AS past
    WHERE past.case_id = cases.id AND past.act = asks.act);
UPDATE cases SET asked_at = (SELECT MAX(requests.asked_at) FROM requests
    WHERE requests.case_id = cases.id AND requests.decision = 'open');

-- What stands against a unit: a date breached and a promise broken, which nothing clears; a yellow
-- and a red card and being named in the bulletin, which may be appealed. All given by the clock.
CREATE TABLE penalties (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    unit_id INTEGER REFERENCES units (id), -- NULL: in old records the unit is not known any more
    kind TEXT NOT NULL CHECK (kind IN ('breach', 'broken', 'yellow', 'red', 'called_out')),
    event_id INTEGER NOT NULL UNIQUE REFERENCES events (id),
    due_at TEXT, -- the date that was not kept
    given_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('standing', 'appealed', 'upheld', 'revoked')),
    settled_at TEXT,
    CHECK (state = 'standing' OR kind IN ('yellow', 'red', 'called_out'))
) STRICT;
CREATE INDEX penalties_given ON penalties (given_at);
CREATE INDEX penalties_case ON penalties (case_id);
INSERT INTO penalties (case_id, unit_id, kind, event_id, due_at, given_at, state)
SELECT cases.id, cases.lead_unit_id,
    CASE events.act WHEN 'breach' THEN 'breach' WHEN 'break_promise' THEN 'broken'
        WHEN 'yellow_card' THEN 'yellow' WHEN 'red_card' THEN 'red' ELSE 'called_out' END,
    events.id, NULL, events.at, 'standing'
FROM events JOIN cases ON cases.id = events.case_id
WHERE events.act IN ('breach', 'break_promise', 'yellow_card', 'red_card', 'call_out');

-- Instructions of leaders (批示), and what came of them. The words stand in the events.
CREATE TABLE instructions (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    leader_id INTEGER NOT NULL REFERENCES people (id),
    event_id INTEGER NOT NULL UNIQUE REFERENCES events (id),
    given_at TEXT NOT NULL,
    answer_by TEXT,
    answered_event_id INTEGER REFERENCES events (id),
    answered_at TEXT
) STRICT;
CREATE INDEX instructions_leader ON instructions (leader_id, given_at);
CREATE INDEX instructions_case ON instructions (case_id, answered_at);

-- A meeting at which cases are handed out together (交办会), with one date for all.
CREATE TABLE batches (
    id INTEGER PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('draft', 'running', 'held', 'dropped')),
    title TEXT NOT NULL DEFAULT '', -- sealed
    attendance TEXT NOT NULL DEFAULT '', -- sealed: who sat there, and where
    filter TEXT NOT NULL,
    tier TEXT,
    due_at TEXT,
    made_by INTEGER NOT NULL REFERENCES people (id),
    made_at TEXT NOT NULL,
    held_at TEXT
) STRICT;
CREATE INDEX batches_held ON batches (held_at) WHERE state = 'held';
-- The cases on its table: which unit each is to go to, and what became of it.
CREATE TABLE batch_cases (
    batch_id INTEGER NOT NULL REFERENCES batches (id),
    case_id INTEGER NOT NULL REFERENCES cases (id),
    unit_id INTEGER REFERENCES units (id),
    state TEXT NOT NULL CHECK (state IN ('picked', 'left', 'done', 'gone')),
    PRIMARY KEY (batch_id, case_id)
) STRICT;
CREATE INDEX batch_cases_case ON batch_cases (case_id);

-- A draw of cases to be looked back at (回头看): which rule or seed picked them, kept for ever.
CREATE TABLE draws (
    id INTEGER PRIMARY KEY,
    drawn_at TEXT NOT NULL UNIQUE,
    seed TEXT NOT NULL,
    pool INTEGER NOT NULL DEFAULT 0,
    picked INTEGER NOT NULL DEFAULT 0,
    event_id INTEGER NOT NULL UNIQUE REFERENCES events (id)
) STRICT;
CREATE TABLE look_backs (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id),
    round INTEGER NOT NULL,
    unit_id INTEGER REFERENCES units (id), -- which led it then
    draw_id INTEGER REFERENCES draws (id),
    rule TEXT NOT NULL,
    drawn_at TEXT NOT NULL,
    inspector_id INTEGER REFERENCES people (id),
    done_at TEXT,
    fallen_at TEXT, -- the case moved on before anybody asked
    event_id INTEGER UNIQUE REFERENCES events (id),
    result TEXT CHECK (result IN ('holds', 'fails')),
    answers TEXT NOT NULL DEFAULT '' -- codes alone
) STRICT;
CREATE INDEX look_backs_case ON look_backs (case_id);
CREATE INDEX look_backs_done ON look_backs (done_at) WHERE done_at IS NOT NULL;
CREATE UNIQUE INDEX look_backs_open ON look_backs (case_id)
    WHERE done_at IS NULL AND fallen_at IS NULL;
-- Until now a closed case was archived on day 30; from now on it is drawn first.
UPDATE duties SET job = 'draw' WHERE job = 'archive' AND done_at IS NULL;

CREATE INDEX cases_look_back ON cases (state_since) WHERE look_back_owed = 1;
-- What somebody has brought today is told from the index alone, however much they did before.
DROP INDEX events_person;
CREATE INDEX events_person ON events (person_id, id, at);
CREATE INDEX cases_info ON cases (state) WHERE kind = 'info';
-- As `storage.results` asks for them, term by term: else SQLite does not use it.
CREATE INDEX cases_words_only ON cases (closed_at) WHERE times_dissatisfied > 0
    OR ((outcome = 'D' OR report_files = 0) AND NOT (kind = 'info' AND rating IN ('satisfied', 'basic')));
-- What owners said of units in a stretch of time (storage.flags).
CREATE INDEX events_ratings ON events (at)
    WHERE act IN ('rate_satisfied', 'rate_basic', 'rate_dissatisfied');

-- Who follows a case that they may see.
CREATE TABLE follows (
    person_id INTEGER NOT NULL REFERENCES people (id),
    case_id INTEGER NOT NULL REFERENCES cases (id),
    since TEXT NOT NULL,
    PRIMARY KEY (person_id, case_id)
) STRICT;
CREATE INDEX follows_case ON follows (case_id);

-- What somebody searched for, under a name where they keep it: codes and ids, and the words sealed.
CREATE TABLE saved_lists (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    name TEXT NOT NULL, -- sealed
    filter TEXT NOT NULL,
    words TEXT NOT NULL DEFAULT '', -- sealed
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX saved_lists_person ON saved_lists (person_id);

-- Campaigns (活动), each with its dates: a case belongs to the one in which it was filed.
CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    since TEXT NOT NULL, -- days
    until TEXT NOT NULL
) STRICT;

-- The live board (网上挂牌) pinned in a group: of which part of the tree, and its messages.
CREATE TABLE boards (
    id INTEGER PRIMARY KEY,
    chat_id INTEGER NOT NULL,
    unit_id INTEGER REFERENCES units (id),
    made_by INTEGER REFERENCES people (id),
    made_at TEXT NOT NULL,
    message_id INTEGER,
    pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    stale INTEGER NOT NULL DEFAULT 1 CHECK (stale IN (0, 1)),
    drawn_at TEXT,
    drawn_on TEXT NOT NULL DEFAULT '',
    ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX boards_once ON boards (chat_id) WHERE ended_at IS NULL;

-- Days decided on: since when. Changing one, open cases are gone through page by page.
ALTER TABLE days ADD COLUMN said TEXT;
CREATE TABLE recounts (
    id INTEGER PRIMARY KEY,
    mark TEXT NOT NULL, -- of the calendar by which dates are counted from then on
    asked_by INTEGER REFERENCES people (id),
    asked_at TEXT NOT NULL,
    last_case INTEGER NOT NULL DEFAULT 0,
    moved INTEGER NOT NULL DEFAULT 0,
    ended_at TEXT
) STRICT;
CREATE INDEX recounts_open ON recounts (id) WHERE ended_at IS NULL;

-- What waits to be told to a person at once: prompts of the clock, and its bad news of several
-- cases. One message a person a morning.
CREATE TABLE nudges (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    case_id INTEGER NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL,
    event_id INTEGER REFERENCES events (id),
    due_at TEXT, -- the date in force that it was made for
    at TEXT NOT NULL, -- from when it may be told
    told_at TEXT,
    UNIQUE (person_id, case_id, kind, at)
) STRICT;
CREATE INDEX nudges_waiting ON nudges (at, person_id) WHERE told_at IS NULL;
CREATE INDEX nudges_told ON nudges (told_at, person_id) WHERE told_at IS NOT NULL;
-- The clock looks at each beat which farewells are said.
CREATE INDEX outbox_farewells ON outbox (state) WHERE kind = 'farewell';
-- What cases are found by (storage.search): marks of the words in them, which only the keyring
-- makes, and up to which case they are entered.
CREATE VIRTUAL TABLE case_words USING fts5 (marks, detail = none, columnsize = 0, tokenize = 'ascii');
-- Marks that were taken out lie on in older parts of the index until these are merged: `unclean` is
-- 1 while that is owed, 2 while it is under way.
CREATE TABLE entered (
    case_id INTEGER NOT NULL,
    unclean INTEGER NOT NULL DEFAULT 0 CHECK (unclean IN (0, 1, 2))
) STRICT;
INSERT INTO entered (case_id) VALUES (0);
