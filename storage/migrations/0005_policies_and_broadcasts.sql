-- Policies (政策): public documents that an office keeps. A new version is a row of its own that
-- replaces another; `family_id` is the first of them.
CREATE TABLE policies (
    id INTEGER PRIMARY KEY,
    family_id INTEGER NOT NULL REFERENCES policies (id),
    revision INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_force', 'replaced', 'withdrawn')),
    title TEXT NOT NULL,
    number TEXT NOT NULL DEFAULT '', -- 文号
    issuer TEXT NOT NULL DEFAULT '', -- 发文机关
    issued_on TEXT,
    effective_on TEXT,
    expires_on TEXT, -- the last day on which it holds
    apply_from TEXT,
    apply_by TEXT, -- the last day of applications
    region_id INTEGER REFERENCES units (id), -- none: everywhere
    categories TEXT NOT NULL DEFAULT '', -- codes; none: all
    sizes TEXT NOT NULL DEFAULT '', -- codes; none: all
    industries TEXT NOT NULL DEFAULT '', -- words of the document
    money TEXT NOT NULL DEFAULT '',
    contact TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL, -- what the document says, as text
    source TEXT NOT NULL CHECK (source IN ('pdf', 'docx', 'html', 'txt', 'typed')),
    replaces_id INTEGER REFERENCES policies (id),
    added_by INTEGER REFERENCES people (id), -- nobody: from the host
    added_at TEXT NOT NULL,
    ended_at TEXT, -- replaced or withdrawn
    reason TEXT NOT NULL DEFAULT '' -- of the withdrawal, for everybody
) STRICT;
CREATE INDEX policies_family ON policies (family_id, id);
CREATE INDEX policies_in_force ON policies (apply_by, id) WHERE state = 'in_force';

-- The original document and what was attached to it: its bytes lie in the folder of files.
CREATE TABLE policy_files (
    id INTEGER PRIMARY KEY,
    policy_id INTEGER NOT NULL REFERENCES policies (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    mime TEXT NOT NULL DEFAULT '',
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    telegram_file_id TEXT NOT NULL DEFAULT '',
    UNIQUE (policy_id, position)
) STRICT;
CREATE INDEX policy_files_bytes ON policy_files (sha256);

-- A document, or words, that somebody of the office has sent and that may be a policy: until it is
-- one or is dropped, seven days at most. What was typed is JSON.
CREATE TABLE brought (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    state TEXT NOT NULL CHECK (state IN ('offered', 'taken', 'dropped')),
    telegram_file_id TEXT NOT NULL DEFAULT '', -- sealed
    name TEXT NOT NULL DEFAULT '', -- sealed
    mime TEXT NOT NULL DEFAULT '',
    typed TEXT NOT NULL DEFAULT '', -- sealed
    policy_id INTEGER REFERENCES policies (id),
    asked_at TEXT NOT NULL
) STRICT;
CREATE INDEX brought_open ON brought (person_id, id) WHERE state = 'offered';

-- What the words of policies are found by: characters and pairs, public words of public papers.
CREATE VIRTUAL TABLE policy_words USING fts5 (marks, detail = none, columnsize = 0, tokenize = 'ascii');

-- Digests (豆腐块): one a policy, drafted by rules or a model, put right by a person, approved.
CREATE TABLE pieces (
    id INTEGER PRIMARY KEY,
    policy_id INTEGER NOT NULL REFERENCES policies (id),
    revision INTEGER NOT NULL DEFAULT 1, -- grows whenever what it says does
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'withdrawn')),
    title TEXT NOT NULL,
    who TEXT NOT NULL DEFAULT '', -- 谁能享
    what TEXT NOT NULL DEFAULT '', -- 享什么
    how TEXT NOT NULL DEFAULT '', -- 怎么办
    until TEXT NOT NULL DEFAULT '', -- 截止
    whom TEXT NOT NULL DEFAULT '', -- 找谁
    more TEXT NOT NULL DEFAULT '', -- the long part, folded
    found TEXT NOT NULL DEFAULT '{}', -- JSON: field -> the sentences it came from
    drafted_by TEXT NOT NULL CHECK (drafted_by IN ('rules', 'model', 'person')),
    template TEXT NOT NULL DEFAULT 'plain',
    theme TEXT NOT NULL DEFAULT 'light' CHECK (theme IN ('light', 'dark')),
    made_by INTEGER REFERENCES people (id),
    made_at TEXT NOT NULL,
    submitted_by INTEGER REFERENCES people (id),
    approved_by INTEGER REFERENCES people (id),
    approved_at TEXT,
    reason TEXT NOT NULL DEFAULT '' -- why it was given back or withdrawn
) STRICT;
CREATE INDEX pieces_policy ON pieces (policy_id);
CREATE INDEX pieces_state ON pieces (state, id);

-- The square picture of a piece as it was at a revision, in one frame; known to Telegram by
-- `file_id` once it has been sent to somebody.
CREATE TABLE pictures (
    id INTEGER PRIMARY KEY,
    piece_id INTEGER NOT NULL REFERENCES pieces (id),
    revision INTEGER NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('zh-Hans', 'zh-Hant', 'en')),
    file_id TEXT NOT NULL DEFAULT '',
    made_at TEXT NOT NULL,
    UNIQUE (piece_id, revision, language)
) STRICT;

-- When which groups are sent what by itself. `next_at` is the next run; a run is entered once.
CREATE TABLE schedules (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'ended')),
    cron TEXT NOT NULL, -- five fields, in the office's time zone or its own
    timezone TEXT NOT NULL,
    working_days_only INTEGER NOT NULL DEFAULT 1 CHECK (working_days_only IN (0, 1)),
    region_id INTEGER REFERENCES units (id), -- groups of this region; none: all
    topics TEXT NOT NULL DEFAULT '', -- groups that want one of these; none: all
    chat_ids TEXT NOT NULL DEFAULT '', -- these groups by name, instead of region and topics
    pieces INTEGER NOT NULL DEFAULT 1 CHECK (pieces BETWEEN 1 AND 10),
    silent INTEGER NOT NULL DEFAULT 0 CHECK (silent IN (0, 1)),
    pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    reminds INTEGER NOT NULL DEFAULT 1 CHECK (reminds IN (0, 1)), -- before a deadline
    catches_up INTEGER NOT NULL DEFAULT 1 CHECK (catches_up IN (0, 1)), -- of new groups
    skip_next INTEGER NOT NULL DEFAULT 0 CHECK (skip_next IN (0, 1)),
    next_at TEXT,
    made_by INTEGER REFERENCES people (id),
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX schedules_next ON schedules (next_at) WHERE state = 'active';
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    schedule_id INTEGER NOT NULL REFERENCES schedules (id),
    due_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sent', 'empty', 'skipped', 'late', 'paused')),
    broadcast_id INTEGER REFERENCES broadcasts (id),
    at TEXT NOT NULL,
    UNIQUE (schedule_id, due_at)
) STRICT;

-- One sending of something to many chats. `subject_id` is a notice, a poll, or a meeting;
-- pieces stand in the deliveries. `chat_id` and `message_id` are the sender's live account of it.
CREATE TABLE broadcasts (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN
        ('pieces', 'trial', 'reminder', 'weekly', 'notice', 'poll', 'meeting')),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'paused', 'done', 'cancelled')),
    issue INTEGER, -- 期号
    subject_id INTEGER,
    schedule_id INTEGER REFERENCES schedules (id),
    silent INTEGER NOT NULL DEFAULT 0 CHECK (silent IN (0, 1)),
    pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)), -- also in quiet hours
    made_by INTEGER REFERENCES people (id),
    made_at TEXT NOT NULL,
    start_at TEXT NOT NULL,
    begun_at TEXT,
    ended_at TEXT,
    chat_id INTEGER,
    message_id INTEGER,
    shown_at TEXT
) STRICT;
CREATE UNIQUE INDEX broadcasts_issue ON broadcasts (issue) WHERE issue IS NOT NULL;
CREATE INDEX broadcasts_open ON broadcasts (state, start_at)
    WHERE state IN ('waiting', 'running', 'paused');

-- One row a chat and piece (or a chat, where what is sent is no piece), with what became of it.
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    broadcast_id INTEGER NOT NULL REFERENCES broadcasts (id),
    chat_id INTEGER NOT NULL,
    person_id INTEGER REFERENCES people (id), -- to somebody in private
    piece_id INTEGER REFERENCES pieces (id),
    purpose TEXT NOT NULL DEFAULT 'news' CHECK (purpose IN ('news', 'trial', 'reminder')),
    position INTEGER NOT NULL DEFAULT 0, -- among the pieces for this chat
    state TEXT NOT NULL CHECK (state IN
        ('queued', 'posted', 'resting', 'sent', 'failed', 'uncertain', 'skipped', 'cancelled')),
    reason TEXT NOT NULL DEFAULT '',
    shape TEXT NOT NULL DEFAULT '' CHECK (shape IN ('', 'picture', 'text')),
    revision INTEGER, -- of the piece, as it was sent or corrected
    message_id INTEGER,
    poll_id TEXT, -- Telegram's, where it is a poll
    at TEXT NOT NULL,
    amended TEXT NOT NULL DEFAULT '' CHECK (amended IN ('', 'corrected', 'removed', 'marked')),
    retried INTEGER NOT NULL DEFAULT 0 CHECK (retried IN (0, 1)) -- somebody had it sent by a new row
) STRICT;
-- To each group once: whoever failed or was left out may be sent it again, by a new row.
CREATE UNIQUE INDEX deliveries_once ON deliveries (piece_id, chat_id, purpose)
    WHERE piece_id IS NOT NULL AND purpose <> 'trial'
        AND state NOT IN ('failed', 'skipped', 'cancelled') AND retried = 0;
CREATE UNIQUE INDEX deliveries_once_else ON deliveries (broadcast_id, chat_id)
    WHERE piece_id IS NULL AND retried = 0;
CREATE INDEX deliveries_broadcast ON deliveries (broadcast_id, state, id);
CREATE INDEX deliveries_chat ON deliveries (chat_id, broadcast_id);
CREATE INDEX deliveries_piece ON deliveries (piece_id, chat_id, state)
    WHERE piece_id IS NOT NULL;
CREATE INDEX deliveries_person ON deliveries (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX deliveries_poll ON deliveries (poll_id) WHERE poll_id IS NOT NULL;

-- How often what stands under a piece was pressed, by whomever: counted, never named.
CREATE TABLE openings (
    delivery_id INTEGER NOT NULL REFERENCES deliveries (id),
    what TEXT NOT NULL CHECK (what IN ('ask', 'apply', 'not_for_us', 'open')),
    n INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (delivery_id, what)
) STRICT;

-- The same where it stands for no group: by the code on a picture, or under what was sent to
-- somebody in private, where a count for one delivery would name them.
CREATE TABLE openings_apart (
    piece_id INTEGER NOT NULL REFERENCES pieces (id),
    what TEXT NOT NULL CHECK (what IN ('ask', 'apply', 'not_for_us', 'open')),
    n INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (piece_id, what)
) STRICT;

-- What somebody wants to be told every week, in private.
CREATE TABLE subscriptions (
    person_id INTEGER PRIMARY KEY REFERENCES people (id),
    topics TEXT NOT NULL DEFAULT '', -- codes; none: all
    since TEXT NOT NULL,
    told_on TEXT, -- the day on which it was last looked what there is to tell
    stopped_at TEXT
) STRICT;

-- Words of the office to many: to whom stands here too, and when it leaves.
CREATE TABLE notices (
    id INTEGER PRIMARY KEY,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent', 'dropped')),
    text TEXT NOT NULL,
    circle TEXT NOT NULL CHECK (circle IN ('firms', 'work', 'people')),
    region_id INTEGER REFERENCES units (id), -- of this part of the tree; none: everywhere
    topics TEXT NOT NULL DEFAULT '', -- groups that want one of these; none: all
    roles TEXT NOT NULL DEFAULT '', -- of people
    start_at TEXT, -- none: at once
    made_by INTEGER REFERENCES people (id),
    made_at TEXT NOT NULL
) STRICT;

-- Polls (民意调查、评议): anonymous. Votes in a group stand beside its delivery. Whose chat a vote in
-- private came from is not written down: such a row bears a mark by which a changed vote replaces
-- the one before, and when the poll is over they are put together into one row without a mark.
CREATE TABLE polls (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('survey', 'review')),
    state TEXT NOT NULL DEFAULT 'draft'
        CHECK (state IN ('draft', 'open', 'closing', 'closed', 'dropped')),
    question TEXT NOT NULL,
    options TEXT NOT NULL, -- JSON: words
    multiple INTEGER NOT NULL DEFAULT 0 CHECK (multiple IN (0, 1)),
    unit_id INTEGER REFERENCES units (id), -- 评议: whose service is asked about
    circle TEXT NOT NULL CHECK (circle IN ('firms', 'people')),
    region_id INTEGER REFERENCES units (id),
    topics TEXT NOT NULL DEFAULT '',
    roles TEXT NOT NULL DEFAULT '',
    broadcast_id INTEGER REFERENCES broadcasts (id),
    closes_at TEXT NOT NULL,
    closed_at TEXT,
    made_by INTEGER REFERENCES people (id),
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX polls_open ON polls (closes_at) WHERE state IN ('open', 'closing');
CREATE INDEX polls_made ON polls (made_at) WHERE state IN ('open', 'closing', 'closed');
CREATE TABLE poll_counts (
    id INTEGER PRIMARY KEY,
    poll_id INTEGER NOT NULL REFERENCES polls (id),
    delivery_id INTEGER UNIQUE REFERENCES deliveries (id), -- a group's; none: in private
    mark TEXT UNIQUE, -- of a vote in private, until the poll is over
    counts TEXT NOT NULL, -- JSON: votes for each option, in their order
    voters INTEGER NOT NULL,
    final INTEGER NOT NULL DEFAULT 0 CHECK (final IN (0, 1)), -- no vote comes after these
    update_id INTEGER NOT NULL DEFAULT 0, -- that told it: an older one says nothing
    at TEXT NOT NULL
) STRICT;
CREATE INDEX poll_counts_poll ON poll_counts (poll_id);

-- Meetings (宣讲会、对接会、座谈会): signed up for, reminded of, checked in at.
CREATE TABLE meetings (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('briefing', 'matchmaking', 'symposium')),
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    words TEXT NOT NULL DEFAULT '',
    seats INTEGER, -- none: as many as come
    secret TEXT NOT NULL, -- of the code at the door
    state TEXT NOT NULL CHECK (state IN ('open', 'called_off', 'over')),
    policy_id INTEGER REFERENCES policies (id),
    unit_id INTEGER REFERENCES units (id), -- whose office holds it; none: the whole city's
    reminded_at TEXT,
    made_by INTEGER REFERENCES people (id),
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX meetings_open ON meetings (starts_at) WHERE state = 'open';
CREATE TABLE sign_ups (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meetings (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    enterprise_id INTEGER REFERENCES enterprises (id),
    heads INTEGER NOT NULL DEFAULT 1 CHECK (heads BETWEEN 1 AND 20),
    state TEXT NOT NULL CHECK (state IN ('signed', 'cancelled')),
    at TEXT NOT NULL,
    checked_in_at TEXT,
    UNIQUE (meeting_id, person_id)
) STRICT;
CREATE INDEX sign_ups_person ON sign_ups (person_id);

-- In which language a group is written to (none: the house's), and in which of its topics.
ALTER TABLE chats ADD COLUMN language TEXT CHECK (language IN ('zh-Hans', 'zh-Hant', 'en'));
ALTER TABLE chats ADD COLUMN digest_thread_id INTEGER;
-- In a work group of the office that is chosen for it, pieces are tried out.
ALTER TABLE chats ADD COLUMN takes_trials INTEGER NOT NULL DEFAULT 0
    CHECK (takes_trials IN (0, 1));
ALTER TABLE chats ADD COLUMN may_send_photos INTEGER NOT NULL DEFAULT 1
    CHECK (may_send_photos IN (0, 1));

-- The policy that a question is about, and under which delivery it was asked: for counts only.
ALTER TABLE cases ADD COLUMN delivery_id INTEGER REFERENCES deliveries (id);
CREATE INDEX cases_policy ON cases (policy_id) WHERE policy_id IS NOT NULL;
CREATE INDEX cases_delivery ON cases (delivery_id) WHERE delivery_id IS NOT NULL;

-- The policy that somebody read before asking to be let in, to which they are led back.
ALTER TABLE claims ADD COLUMN policy_id INTEGER REFERENCES policies (id);

-- A letter may be part of a broadcast; or bring a picture whose number at Telegram is kept.
ALTER TABLE outbox ADD COLUMN broadcast_id INTEGER REFERENCES broadcasts (id);
ALTER TABLE outbox ADD COLUMN picture_id INTEGER REFERENCES pictures (id);
-- How many messages it counts for: an album is as many as it has pictures.
ALTER TABLE outbox ADD COLUMN weight INTEGER NOT NULL DEFAULT 1;
CREATE INDEX outbox_broadcast ON outbox (broadcast_id, chat_id) WHERE broadcast_id IS NOT NULL;
