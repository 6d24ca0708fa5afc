-- Paper beside screens (trust.md 3.4, 11; features.md C7): packs sent to schools,
-- batches keyed twice by people blind to each other, and what each school returns
-- after the close. A second keying by the same account, and a third by one of the
-- two, are kept out by the table itself (B-15). Rows of a keying are papers of a
-- stack: no paper knows a child.

-- CreateTable
CREATE TABLE "PaperPack" (
    "ballotId" TEXT NOT NULL,
    "school" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "count" INTEGER NOT NULL CHECK ("count" BETWEEN 1 AND 300),
    "sentAt" DATETIME NOT NULL,
    "sentById" TEXT NOT NULL,

    PRIMARY KEY ("ballotId", "school", "number"),
    CONSTRAINT "PaperPack_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperBatch" (
    "ballotId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "school" TEXT NOT NULL,
    "count" INTEGER NOT NULL CHECK ("count" BETWEEN 1 AND 50),
    "madeAt" DATETIME NOT NULL,
    "madeById" TEXT NOT NULL,

    PRIMARY KEY ("ballotId", "label"),
    CONSTRAINT "PaperBatch_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperKeying" (
    "ballotId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "turn" INTEGER NOT NULL CHECK ("turn" IN (1, 2, 3)),
    "keyedById" TEXT NOT NULL,
    "rows" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("ballotId", "label", "turn"),
    CONSTRAINT "PaperKeying_ballotId_label_fkey" FOREIGN KEY ("ballotId", "label") REFERENCES "PaperBatch" ("ballotId", "label") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperCount" (
    "ballotId" TEXT NOT NULL,
    "school" TEXT NOT NULL,
    "turn" INTEGER NOT NULL CHECK ("turn" IN (1, 2)),
    "countedById" TEXT,
    "received" INTEGER NOT NULL,
    "used" INTEGER NOT NULL,
    "spoilt" INTEGER NOT NULL,
    "unused" INTEGER NOT NULL,
    "slipsLeft" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("ballotId", "school", "turn"),
    -- The first of the two has an account; the second may be a pupil, who gives no name.
    CHECK ("turn" = 2 OR "countedById" IS NOT NULL),
    CHECK (min("received", "used", "spoilt", "unused", "slipsLeft") >= 0),
    CONSTRAINT "PaperCount_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SchoolReturn" (
    "ballotId" TEXT NOT NULL,
    "school" TEXT NOT NULL,
    "reason" TEXT,
    "firstId" TEXT,
    "secondId" TEXT,
    "secondIsPupil" BOOLEAN NOT NULL DEFAULT false,
    "signedAt" DATETIME NOT NULL,
    "confirmedById" TEXT,
    "confirmedAt" DATETIME,

    PRIMARY KEY ("ballotId", "school"),
    -- Nobody signs for two.
    CHECK ("firstId" <> "secondId" AND NOT ("secondIsPupil" AND "secondId" IS NOT NULL)),
    CONSTRAINT "SchoolReturn_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "PaperKeying_ballotId_label_keyedById_key" ON "PaperKeying"("ballotId", "label", "keyedById");

-- CreateIndex
CREATE UNIQUE INDEX "PaperCount_ballotId_school_countedById_key" ON "PaperCount"("ballotId", "school", "countedById");

-- What was keyed and counted stands: who made a mistake takes the whole batch, or both counts, back.
CREATE TRIGGER "PaperBatch_is_never_changed" BEFORE UPDATE ON "PaperBatch"
BEGIN SELECT RAISE(ABORT, 'The cover of a batch stands. Take the batch back and make it anew.'); END;

CREATE TRIGGER "PaperKeying_is_never_changed" BEFORE UPDATE ON "PaperKeying"
BEGIN SELECT RAISE(ABORT, 'What was keyed stands. Take the batch back and key it anew.'); END;

CREATE TRIGGER "PaperCount_is_never_changed" BEFORE UPDATE ON "PaperCount"
BEGIN SELECT RAISE(ABORT, 'A count stands. Both count again.'); END;

-- Papers are keyed once nobody can vote any more: before, a keyed batch would tell how it goes.
CREATE TRIGGER "PaperKeying_comes_after_the_vote" BEFORE INSERT ON "PaperKeying"
WHEN (SELECT "state" FROM "Ballot" WHERE "id" = NEW."ballotId") NOT IN ('ready', 'closed', 'opened')
BEGIN SELECT RAISE(ABORT, 'Papers of this ballot are not keyed now.'); END;
