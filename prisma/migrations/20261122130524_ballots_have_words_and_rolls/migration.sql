-- A ballot has the paper children read, its schools with their rolls, and a
-- life that goes on after its close. No page could make a ballot so far, so
-- there is no row to bring along: the table is made anew.

DROP TABLE "Ballot";

-- CreateTable
CREATE TABLE "Ballot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "paper" TEXT NOT NULL,
    "manifest" TEXT,
    "publicKey" TEXT,
    "auditSlips" INTEGER NOT NULL DEFAULT 0,
    "auditHash" TEXT,
    "opensAt" DATETIME NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('draft', 'ready', 'closed', 'opened', 'published')),
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    CHECK ("state" = 'draft' OR "manifest" IS NOT NULL)
);

-- CreateTable
CREATE TABLE "BallotSchool" (
    "ballotId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ward" TEXT,

    PRIMARY KEY ("ballotId", "id"),
    CONSTRAINT "BallotSchool_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RollLine" (
    "ballotId" TEXT NOT NULL,
    "schoolId" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "children" INTEGER NOT NULL CHECK ("children" >= 0),

    PRIMARY KEY ("ballotId", "schoolId", "year"),
    CONSTRAINT "RollLine_ballotId_schoolId_fkey" FOREIGN KEY ("ballotId", "schoolId") REFERENCES "BallotSchool" ("ballotId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BallotRecord" (
    "ballotId" TEXT NOT NULL PRIMARY KEY,
    "json" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    CONSTRAINT "BallotRecord_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_slug_key" ON "Ballot"("slug");

-- What was published before the ballot opened stands; any change is another ballot.
CREATE TRIGGER "Ballot_is_frozen"
BEFORE UPDATE OF "id", "slug", "paper", "manifest", "publicKey", "auditSlips", "auditHash", "opensAt", "closesAt" ON "Ballot"
WHEN OLD."state" <> 'draft'
BEGIN SELECT RAISE(ABORT, 'The manifest of this ballot is fixed. Any change is another ballot.'); END;

-- A clock that is put back opens nothing again: a ballot goes on by one state at a time.
CREATE TRIGGER "Ballot_never_opens_again" BEFORE UPDATE OF "state" ON "Ballot"
WHEN NEW."state" <> OLD."state" AND OLD."state" || '>' || NEW."state"
    NOT IN ('draft>ready', 'ready>closed', 'closed>opened', 'opened>published')
BEGIN SELECT RAISE(ABORT, 'A ballot that was closed does not open again.'); END;

-- The rolls stand in the manifest.
CREATE TRIGGER "RollLine_is_frozen" BEFORE UPDATE ON "RollLine"
WHEN (SELECT "state" FROM "Ballot" WHERE "id" = OLD."ballotId") <> 'draft'
BEGIN SELECT RAISE(ABORT, 'The rolls of this ballot are fixed.'); END;

CREATE TRIGGER "BallotRecord_is_never_changed" BEFORE UPDATE ON "BallotRecord"
BEGIN SELECT RAISE(ABORT, 'A public record is never changed.'); END;
