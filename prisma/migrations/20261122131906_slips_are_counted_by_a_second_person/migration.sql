-- Slips are printed for a class, counted and signed for by somebody else, and a
-- lost one is named by its batch and number (trust.md 3.4, 3). No page could
-- issue a slip so far, so there is no row to bring along: both tables are made
-- anew. That a slip has a place in its batch says nothing of its vote.

DROP TABLE "Slip";
DROP TABLE "SlipBatch";

-- CreateTable
CREATE TABLE "SlipBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ballotId" TEXT NOT NULL,
    "number" INTEGER NOT NULL CHECK ("number" > 0),
    "school" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "count" INTEGER NOT NULL CHECK ("count" > 0),
    "issuedAt" DATETIME NOT NULL,
    "issuedById" TEXT NOT NULL,
    "signedAt" DATETIME,
    "signedById" TEXT,
    CONSTRAINT "SlipBatch_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    -- Who printed a batch is never who counts it.
    CHECK (("signedAt" IS NULL) = ("signedById" IS NULL) AND ("signedById" IS NULL OR "signedById" <> "issuedById"))
);

-- CreateTable
CREATE TABLE "Slip" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "ballotId" TEXT NOT NULL,
    "school" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "number" INTEGER NOT NULL CHECK ("number" > 0),
    "used" BOOLEAN NOT NULL DEFAULT false,
    "void" BOOLEAN NOT NULL DEFAULT false,
    "voidAskedById" TEXT,
    CONSTRAINT "Slip_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Slip_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "SlipBatch" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    -- Every slip is counted once: used, void, or neither.
    CHECK ("used" IN (0, 1) AND "void" IN (0, 1) AND NOT ("used" AND "void"))
) WITHOUT ROWID;

-- CreateIndex
CREATE UNIQUE INDEX "SlipBatch_ballotId_number_key" ON "SlipBatch"("ballotId", "number");

-- CreateIndex
CREATE INDEX "Slip_ballotId_school_idx" ON "Slip"("ballotId", "school");

-- CreateIndex
CREATE UNIQUE INDEX "Slip_batchId_number_key" ON "Slip"("batchId", "number");

-- A vote that was cast stays cast (B-22), and what is void stays void.
CREATE TRIGGER "Slip_is_never_given_back" BEFORE UPDATE ON "Slip"
WHEN OLD."used" = 1 OR OLD."void" = 1 OR NEW."hash" <> OLD."hash" OR NEW."ballotId" <> OLD."ballotId"
    OR NEW."school" <> OLD."school" OR NEW."batchId" <> OLD."batchId" OR NEW."number" <> OLD."number"
BEGIN SELECT RAISE(ABORT, 'A slip that is used or void stays so, with its school and its ballot.'); END;

CREATE TRIGGER "Slip_votes_once_it_was_counted" BEFORE UPDATE OF "used" ON "Slip"
WHEN NEW."used" = 1 AND (SELECT "signedAt" FROM "SlipBatch" WHERE "id" = OLD."batchId") IS NULL
BEGIN SELECT RAISE(ABORT, 'Nobody votes with a slip that no second person counted.'); END;

CREATE TRIGGER "SlipBatch_stays_as_printed" BEFORE UPDATE ON "SlipBatch"
WHEN OLD."signedAt" IS NOT NULL OR NEW."id" <> OLD."id" OR NEW."ballotId" <> OLD."ballotId" OR NEW."number" <> OLD."number"
    OR NEW."school" <> OLD."school" OR NEW."label" <> OLD."label" OR NEW."year" <> OLD."year" OR NEW."count" <> OLD."count"
    OR NEW."issuedAt" <> OLD."issuedAt" OR NEW."issuedById" <> OLD."issuedById"
BEGIN SELECT RAISE(ABORT, 'A batch of slips stays as it was printed, and is signed for once.'); END;

-- Slips are held against the roll: where there are slips, the roll stands.
CREATE TRIGGER "RollLine_stands_once_slips_are_printed" BEFORE UPDATE ON "RollLine"
WHEN EXISTS (SELECT 1 FROM "SlipBatch" WHERE "ballotId" = OLD."ballotId" AND "school" = OLD."schoolId")
BEGIN SELECT RAISE(ABORT, 'Slips were printed for this school. Its roll stands.'); END;

CREATE TRIGGER "RollLine_is_not_added_once_slips_are_printed" BEFORE INSERT ON "RollLine"
WHEN EXISTS (SELECT 1 FROM "SlipBatch" WHERE "ballotId" = NEW."ballotId" AND "school" = NEW."schoolId")
BEGIN SELECT RAISE(ABORT, 'Slips were printed for this school. Its roll stands.'); END;
