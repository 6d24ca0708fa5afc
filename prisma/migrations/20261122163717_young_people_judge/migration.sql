-- Young people judge what adults say they did (features.md C2, decision 0024). Each
-- thing said to everybody is kept as a version; verdicts are about one version.
-- What is settled, voided or answered stands: the file itself refuses to change
-- it, whoever asks. A row goes only with its update, and an update that was judged
-- goes only when it is a sample.

-- CreateTable
CREATE TABLE "UpdateVersion" (
    "updateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL CHECK ("number" > 0),
    "status" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "publishedById" TEXT,
    "reason" TEXT,
    "judgeUntil" TEXT NOT NULL,

    PRIMARY KEY ("updateId", "number"),
    CONSTRAINT "UpdateVersion_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "Update" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verdict" (
    "updateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "school" TEXT,
    "word" TEXT NOT NULL CHECK ("word" IN ('yes', 'partly', 'not-yet', 'cannot-tell')),
    "reason" TEXT,
    "evidence" TEXT,
    "givenAt" DATETIME NOT NULL,
    "givenOn" TEXT NOT NULL,

    -- Only "can't tell" may stand without a reason.
    CHECK ("word" = 'cannot-tell' OR length("reason") > 0),
    PRIMARY KEY ("updateId", "number", "personId"),
    CONSTRAINT "Verdict_updateId_number_fkey" FOREIGN KEY ("updateId", "number") REFERENCES "UpdateVersion" ("updateId", "number") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VerdictReading" (
    "updateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "isShown" BOOLEAN NOT NULL,
    "readAt" DATETIME NOT NULL,
    "readById" TEXT NOT NULL,

    PRIMARY KEY ("updateId", "number", "personId"),
    CONSTRAINT "VerdictReading_updateId_number_personId_fkey" FOREIGN KEY ("updateId", "number", "personId") REFERENCES "Verdict" ("updateId", "number", "personId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VerdictOutcome" (
    "updateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL CHECK ("outcome" IN ('yes', 'partly', 'not-yet', 'cannot-tell', 'disagree', 'nobody')),
    "yes" INTEGER NOT NULL,
    "partly" INTEGER NOT NULL,
    "notYet" INTEGER NOT NULL,
    "cannotTell" INTEGER NOT NULL,
    "members" INTEGER NOT NULL,
    "schools" INTEGER NOT NULL,
    "settledAt" DATETIME NOT NULL,
    "replyBy" TEXT,

    -- What was sent back has a day by which it is answered, and nothing else has.
    CHECK (("outcome" = 'not-yet') = ("replyBy" IS NOT NULL)),
    CHECK ("members" + "schools" = "yes" + "partly" + "notYet" + "cannotTell"),
    PRIMARY KEY ("updateId", "number"),
    CONSTRAINT "VerdictOutcome_updateId_number_fkey" FOREIGN KEY ("updateId", "number") REFERENCES "UpdateVersion" ("updateId", "number") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VerdictReply" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "updateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "repliedAt" DATETIME NOT NULL,
    "personId" TEXT NOT NULL,
    CONSTRAINT "VerdictReply_updateId_number_fkey" FOREIGN KEY ("updateId", "number") REFERENCES "UpdateVersion" ("updateId", "number") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UnclearMark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "updateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "quote" TEXT,
    "markedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "closedById" TEXT,
    CONSTRAINT "UnclearMark_updateId_number_fkey" FOREIGN KEY ("updateId", "number") REFERENCES "UpdateVersion" ("updateId", "number") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SchoolJudge" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "school" TEXT NOT NULL,
    "invitedAt" DATETIME NOT NULL,
    "invitedById" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "CouncilTerm" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL CHECK ("toDay" > "fromDay"),
    "madeAt" DATETIME NOT NULL,
    "madeById" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "HandoverNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "termId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL,
    CONSTRAINT "HandoverNote_termId_fkey" FOREIGN KEY ("termId") REFERENCES "CouncilTerm" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "VerdictReply_updateId_number_idx" ON "VerdictReply"("updateId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "UnclearMark_updateId_number_personId_key" ON "UnclearMark"("updateId", "number", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "SchoolJudge_school_key" ON "SchoolJudge"("school");

-- CreateIndex
CREATE INDEX "HandoverNote_termId_idx" ON "HandoverNote"("termId");

-- What was published before there were verdicts is judged like the rest, from its own day on.
INSERT INTO "UpdateVersion" ("updateId", "number", "status", "said", "publishedAt", "publishedById", "judgeUntil")
SELECT "id", 1, "status",
    (SELECT json_group_object("language", json_object('title', "title", 'weDid', "weDid", 'next', "next"))
        FROM "UpdateWording" WHERE "updateId" = "Update"."id"),
    "publishedAt", "publishedById", date("publishedAt" / 1000, 'unixepoch', '+28 days')
FROM "Update" WHERE "publishedAt" IS NOT NULL AND NOT "isHistory";

-- A verdict may be given and changed until the last day of its version's window, while that version is what everybody reads.
CREATE TRIGGER "Verdict_comes_while_it_is_open" BEFORE INSERT ON "Verdict"
WHEN
    EXISTS (SELECT 1 FROM "VerdictOutcome" WHERE "updateId" = NEW."updateId" AND "number" = NEW."number")
    OR EXISTS (SELECT 1 FROM "UpdateVersion" WHERE "updateId" = NEW."updateId" AND "number" > NEW."number")
    OR NEW."givenOn" > (SELECT "judgeUntil" FROM "UpdateVersion" WHERE "updateId" = NEW."updateId" AND "number" = NEW."number")
BEGIN SELECT RAISE(ABORT, 'The time to judge this is over. A verdict stands as it was given.'); END;

CREATE TRIGGER "Verdict_changes_while_it_is_open" BEFORE UPDATE ON "Verdict"
WHEN
    EXISTS (SELECT 1 FROM "VerdictOutcome" WHERE "updateId" = NEW."updateId" AND "number" = NEW."number")
    OR EXISTS (SELECT 1 FROM "UpdateVersion" WHERE "updateId" = NEW."updateId" AND "number" > NEW."number")
    OR NEW."givenOn" > (SELECT "judgeUntil" FROM "UpdateVersion" WHERE "updateId" = NEW."updateId" AND "number" = NEW."number")
    OR NEW."updateId" <> OLD."updateId" OR NEW."number" <> OLD."number" OR NEW."personId" <> OLD."personId"
BEGIN SELECT RAISE(ABORT, 'The time to judge this is over. A verdict stands as it was given.'); END;

CREATE TRIGGER "Verdict_is_never_removed" BEFORE DELETE ON "Verdict"
WHEN EXISTS (SELECT 1 FROM "UpdateVersion" WHERE "updateId" = OLD."updateId" AND "number" = OLD."number")
BEGIN SELECT RAISE(ABORT, 'A verdict is never taken away.'); END;

CREATE TRIGGER "VerdictOutcome_is_never_changed" BEFORE UPDATE ON "VerdictOutcome"
BEGIN SELECT RAISE(ABORT, 'What young people said stands.'); END;

CREATE TRIGGER "VerdictOutcome_is_never_removed" BEFORE DELETE ON "VerdictOutcome"
WHEN EXISTS (SELECT 1 FROM "UpdateVersion" WHERE "updateId" = OLD."updateId" AND "number" = OLD."number")
BEGIN SELECT RAISE(ABORT, 'What young people said is never taken away.'); END;

CREATE TRIGGER "VerdictReply_is_never_changed" BEFORE UPDATE ON "VerdictReply"
BEGIN SELECT RAISE(ABORT, 'A reply stands. Write another one.'); END;

CREATE TRIGGER "VerdictReply_is_never_removed" BEFORE DELETE ON "VerdictReply"
WHEN EXISTS (SELECT 1 FROM "UpdateVersion" WHERE "updateId" = OLD."updateId" AND "number" = OLD."number")
BEGIN SELECT RAISE(ABORT, 'A reply is never taken away.'); END;

CREATE TRIGGER "VerdictReading_is_never_changed" BEFORE UPDATE ON "VerdictReading"
BEGIN SELECT RAISE(ABORT, 'A reason is read once.'); END;

CREATE TRIGGER "VerdictReading_is_never_removed" BEFORE DELETE ON "VerdictReading"
WHEN EXISTS (SELECT 1 FROM "Verdict" WHERE "updateId" = OLD."updateId" AND "number" = OLD."number" AND "personId" = OLD."personId")
BEGIN SELECT RAISE(ABORT, 'A reading is never taken away.'); END;

CREATE TRIGGER "UpdateVersion_is_never_changed" BEFORE UPDATE ON "UpdateVersion"
BEGIN SELECT RAISE(ABORT, 'What was said stands. A correction is a new version.'); END;

CREATE TRIGGER "UpdateVersion_is_never_removed" BEFORE DELETE ON "UpdateVersion"
WHEN EXISTS (SELECT 1 FROM "Update" WHERE "id" = OLD."updateId")
BEGIN SELECT RAISE(ABORT, 'What was said is never taken away.'); END;

CREATE TRIGGER "HandoverNote_is_never_changed" BEFORE UPDATE ON "HandoverNote"
BEGIN SELECT RAISE(ABORT, 'A note to those who come after stands. Write another one.'); END;

CREATE TRIGGER "HandoverNote_is_never_removed" BEFORE DELETE ON "HandoverNote"
WHEN EXISTS (SELECT 1 FROM "CouncilTerm" WHERE "id" = OLD."termId")
BEGIN SELECT RAISE(ABORT, 'A note to those who come after is never taken away.'); END;

CREATE TRIGGER "CouncilTerm_with_notes_is_never_removed" BEFORE DELETE ON "CouncilTerm"
WHEN EXISTS (SELECT 1 FROM "HandoverNote" WHERE "termId" = OLD."id")
BEGIN SELECT RAISE(ABORT, 'Members wrote in this term. It stays.'); END;

CREATE TRIGGER "Update_that_was_judged_is_never_removed" BEFORE DELETE ON "Update"
WHEN NOT OLD."isSample" AND EXISTS (SELECT 1 FROM "Verdict" WHERE "updateId" = OLD."id")
BEGIN SELECT RAISE(ABORT, 'Young people judged this. It is never taken down.'); END;

-- What everybody reads in English is what its newest version says: nobody edits under a verdict.
CREATE TRIGGER "UpdateWording_says_what_its_version_says_insert" BEFORE INSERT ON "UpdateWording"
WHEN NEW."language" = 'en' AND EXISTS (
    SELECT 1 FROM "UpdateVersion" AS "newest" WHERE "updateId" = NEW."updateId"
        AND "number" = (SELECT max("number") FROM "UpdateVersion" WHERE "updateId" = NEW."updateId")
        AND ("said" ->> '$.en.title' IS NOT NEW."title" OR "said" ->> '$.en.weDid' IS NOT NEW."weDid"
            OR "said" ->> '$.en.next' IS NOT NEW."next"))
BEGIN SELECT RAISE(ABORT, 'This is published. A correction is a new version.'); END;

CREATE TRIGGER "UpdateWording_says_what_its_version_says_update" BEFORE UPDATE ON "UpdateWording"
WHEN NEW."language" = 'en' AND EXISTS (
    SELECT 1 FROM "UpdateVersion" AS "newest" WHERE "updateId" = NEW."updateId"
        AND "number" = (SELECT max("number") FROM "UpdateVersion" WHERE "updateId" = NEW."updateId")
        AND ("said" ->> '$.en.title' IS NOT NEW."title" OR "said" ->> '$.en.weDid' IS NOT NEW."weDid"
            OR "said" ->> '$.en.next' IS NOT NEW."next"))
BEGIN SELECT RAISE(ABORT, 'This is published. A correction is a new version.'); END;
