-- Ballots of one slip for one vote (docs/decisions/0016, trust.md 3.4). Slips,
-- receipts and sealed ballots say nothing of each other: no column joins them,
-- none holds a moment, and WITHOUT ROWID the file keeps them in the order of
-- their hashes and random ids, not of their coming.

-- CreateTable
CREATE TABLE "Ballot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "manifest" TEXT NOT NULL,
    "opensAt" DATETIME NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('draft', 'ready', 'closed'))
);

-- CreateTable
CREATE TABLE "SlipBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ballotId" TEXT NOT NULL,
    "school" TEXT NOT NULL,
    "count" INTEGER NOT NULL CHECK ("count" > 0),
    "issuedAt" DATETIME NOT NULL,
    "issuedById" TEXT NOT NULL,
    CONSTRAINT "SlipBatch_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Slip" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "ballotId" TEXT NOT NULL,
    "school" TEXT NOT NULL,
    "used" BOOLEAN NOT NULL DEFAULT false,
    "void" BOOLEAN NOT NULL DEFAULT false,
    "voidAskedById" TEXT,
    CONSTRAINT "Slip_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    -- Every slip is counted once: used, void, or neither.
    CHECK ("used" IN (0, 1) AND "void" IN (0, 1) AND NOT ("used" AND "void"))
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "BallotReceipt" (
    "ballotId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("ballotId", "hash"),
    CONSTRAINT "BallotReceipt_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "SealedBallot" (
    "ballotId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("ballotId", "id"),
    CONSTRAINT "SealedBallot_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_slug_key" ON "Ballot"("slug");

-- CreateIndex
CREATE INDEX "SlipBatch_ballotId_idx" ON "SlipBatch"("ballotId");

-- CreateIndex
CREATE INDEX "Slip_ballotId_school_idx" ON "Slip"("ballotId", "school");

-- What was published before the ballot opened stands; any change is another ballot.
CREATE TRIGGER "Ballot_is_frozen" BEFORE UPDATE OF "id", "slug", "manifest", "opensAt", "closesAt" ON "Ballot"
WHEN OLD."state" <> 'draft'
BEGIN SELECT RAISE(ABORT, 'The manifest of this ballot is fixed. Any change is another ballot.'); END;

-- A clock that is put back opens nothing again.
CREATE TRIGGER "Ballot_never_opens_again" BEFORE UPDATE OF "state" ON "Ballot"
WHEN (OLD."state" = 'closed' AND NEW."state" <> 'closed') OR (OLD."state" = 'ready' AND NEW."state" = 'draft')
BEGIN SELECT RAISE(ABORT, 'A ballot that was closed does not open again.'); END;

-- A vote that was cast stays cast (B-22), and what is void stays void.
CREATE TRIGGER "Slip_is_never_given_back" BEFORE UPDATE ON "Slip"
WHEN OLD."used" = 1 OR OLD."void" = 1 OR NEW."hash" <> OLD."hash" OR NEW."ballotId" <> OLD."ballotId" OR NEW."school" <> OLD."school"
BEGIN SELECT RAISE(ABORT, 'A slip that is used or void stays so, with its school and its ballot.'); END;

CREATE TRIGGER "BallotReceipt_is_never_changed" BEFORE UPDATE ON "BallotReceipt"
BEGIN SELECT RAISE(ABORT, 'A receipt is never changed.'); END;

CREATE TRIGGER "SealedBallot_is_never_changed" BEFORE UPDATE ON "SealedBallot"
BEGIN SELECT RAISE(ABORT, 'A ballot in the box is never changed.'); END;
