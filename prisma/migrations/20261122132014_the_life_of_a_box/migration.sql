-- The life of a box (trust.md 3.4): three people hold its key, each hour is
-- written down as hashes, a closing record ends it, two holders open it, and
-- the Youth Council looks for its own votes. What was written down stays: rows
-- of this life are added and, but for what comes later in it, never changed.

-- CreateTable
CREATE TABLE "KeyHolder" (
    "ballotId" TEXT NOT NULL,
    "place" INTEGER NOT NULL CHECK ("place" BETWEEN 1 AND 3),
    "name" TEXT NOT NULL,
    "shareHash" TEXT NOT NULL CHECK (length("shareHash") = 64),
    "provedAt" DATETIME,

    PRIMARY KEY ("ballotId", "place"),
    CONSTRAINT "KeyHolder_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BallotCheckpoint" (
    "ballotId" TEXT NOT NULL,
    "number" INTEGER NOT NULL CHECK ("number" > 0),
    "hour" DATETIME NOT NULL,
    "json" TEXT NOT NULL,

    PRIMARY KEY ("ballotId", "number"),
    CONSTRAINT "BallotCheckpoint_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BallotClosing" (
    "ballotId" TEXT NOT NULL PRIMARY KEY,
    "json" TEXT NOT NULL,
    "closedAt" DATETIME NOT NULL,
    CONSTRAINT "BallotClosing_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OpenedBox" (
    "ballotId" TEXT NOT NULL PRIMARY KEY,
    "counted" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "audit" TEXT,
    "changed" INTEGER CHECK ("changed" >= 0),
    "auditedAt" DATETIME,
    CHECK (("audit" IS NULL) = ("changed" IS NULL) AND ("audit" IS NULL) = ("auditedAt" IS NULL)),
    CONSTRAINT "OpenedBox_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LateWithdrawal" (
    "ballotId" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "option" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("ballotId", "part", "option"),
    CONSTRAINT "LateWithdrawal_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- The key stands in the manifest: nobody comes to hold it later.
CREATE TRIGGER "KeyHolder_is_frozen" BEFORE UPDATE ON "KeyHolder"
WHEN (SELECT "state" FROM "Ballot" WHERE "id" = OLD."ballotId") <> 'draft'
BEGIN SELECT RAISE(ABORT, 'The key holders of this ballot are fixed.'); END;

CREATE TRIGGER "KeyHolder_comes_before_the_manifest" BEFORE INSERT ON "KeyHolder"
WHEN (SELECT "state" FROM "Ballot" WHERE "id" = NEW."ballotId") <> 'draft'
BEGIN SELECT RAISE(ABORT, 'The key holders of this ballot are fixed.'); END;

CREATE TRIGGER "BallotCheckpoint_is_never_changed" BEFORE UPDATE ON "BallotCheckpoint"
BEGIN SELECT RAISE(ABORT, 'A checkpoint is never changed.'); END;

CREATE TRIGGER "BallotCheckpoint_comes_before_the_close" BEFORE INSERT ON "BallotCheckpoint"
WHEN EXISTS (SELECT 1 FROM "BallotClosing" WHERE "ballotId" = NEW."ballotId")
BEGIN SELECT RAISE(ABORT, 'After the closing record comes no checkpoint.'); END;

CREATE TRIGGER "BallotClosing_is_never_changed" BEFORE UPDATE ON "BallotClosing"
BEGIN SELECT RAISE(ABORT, 'A closing record is never changed.'); END;

-- What lay in the box is fixed before the Youth Council says which rows are its own.
CREATE TRIGGER "OpenedBox_is_frozen" BEFORE UPDATE OF "ballotId", "counted", "openedAt" ON "OpenedBox"
BEGIN SELECT RAISE(ABORT, 'What lay in the box is never changed.'); END;

CREATE TRIGGER "LateWithdrawal_is_never_changed" BEFORE UPDATE ON "LateWithdrawal"
BEGIN SELECT RAISE(ABORT, 'Who stopped standing does not stand again.'); END;
