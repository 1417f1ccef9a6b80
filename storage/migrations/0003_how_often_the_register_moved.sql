-- What was compared with the register outside of a transaction holds as long as this number does.
CREATE TABLE register (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL
) STRICT;
INSERT INTO register (id, revision) VALUES (1, 0);
CREATE TRIGGER units_added AFTER INSERT ON units
BEGIN UPDATE register SET revision = revision + 1; END;
CREATE TRIGGER units_changed AFTER UPDATE ON units
BEGIN UPDATE register SET revision = revision + 1; END;
CREATE TRIGGER units_removed AFTER DELETE ON units
BEGIN UPDATE register SET revision = revision + 1; END;
CREATE TRIGGER enterprises_added AFTER INSERT ON enterprises
BEGIN UPDATE register SET revision = revision + 1; END;
CREATE TRIGGER enterprises_changed AFTER UPDATE ON enterprises
BEGIN UPDATE register SET revision = revision + 1; END;
CREATE TRIGGER enterprises_removed AFTER DELETE ON enterprises
BEGIN UPDATE register SET revision = revision + 1; END;
CREATE TRIGGER people_added AFTER INSERT ON people
BEGIN UPDATE register SET revision = revision + 1; END;
CREATE TRIGGER people_changed
AFTER UPDATE OF name, phone, title, telegram_id, forgotten_at ON people
BEGIN UPDATE register SET revision = revision + 1; END;
CREATE TRIGGER people_removed AFTER DELETE ON people
BEGIN UPDATE register SET revision = revision + 1; END;
CREATE TRIGGER grants_added AFTER INSERT ON grants
BEGIN UPDATE register SET revision = revision + 1; END;
CREATE TRIGGER grants_changed AFTER UPDATE ON grants
BEGIN UPDATE register SET revision = revision + 1; END;
CREATE TRIGGER grants_removed AFTER DELETE ON grants
BEGIN UPDATE register SET revision = revision + 1; END;
