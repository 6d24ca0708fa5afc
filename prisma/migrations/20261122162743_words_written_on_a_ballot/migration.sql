-- What children write by hand on a ballot paper (decision 0021). It lies in the
-- sealed ballot until two key holders open the box; then it stands here, apart
-- from the marks, under a random id, until a person read it. WITHOUT ROWID, so
-- that its place tells nothing; no moment, no number, no language.

-- CreateTable
CREATE TABLE "WrittenWords" (
    "ballotId" TEXT NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "part" TEXT NOT NULL,
    "text" TEXT NOT NULL CHECK (length("text") BETWEEN 1 AND 80),
    "state" TEXT NOT NULL DEFAULT 'waiting' CHECK ("state" IN ('waiting', 'cleared', 'withheld', 'safeguarding')),
    "redacted" TEXT,
    "readById" TEXT,
    CONSTRAINT "WrittenWords_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateIndex
CREATE INDEX "WrittenWords_ballotId_state_idx" ON "WrittenWords"("ballotId", "state");

CREATE TRIGGER "WrittenWords_come_from_an_opened_box" BEFORE INSERT ON "WrittenWords"
WHEN (SELECT "state" FROM "Ballot" WHERE "id" = NEW."ballotId") <> 'opened'
BEGIN SELECT RAISE(ABORT, 'What was written on a ballot comes out of its box, once.'); END;

-- What may be shown of them can differ; the words themselves stay.
CREATE TRIGGER "WrittenWords_are_never_changed" BEFORE UPDATE OF "ballotId", "id", "part", "text" ON "WrittenWords"
BEGIN SELECT RAISE(ABORT, 'What a child wrote is never changed.'); END;
