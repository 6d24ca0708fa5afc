-- Reply clocks (decision 0022; features.md C3). Nobody asks children without saying who
-- answers and by when, so it is the file that starts a clock, and no path of the program
-- can forget it. The first date stays for ever. A later one needs a reason that everybody
-- reads. Ballots say who answers and by when as surveys do; added as columns, because a
-- table that is made anew would lose its triggers.

ALTER TABLE "Ballot" ADD COLUMN "service" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Ballot" ADD COLUMN "replyBy" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ReplyClock" (
    "kind" TEXT NOT NULL CHECK ("kind" IN ('survey', 'ballot', 'asked-again', 'sent-back')),
    "thingId" TEXT NOT NULL,
    "service" TEXT NOT NULL CHECK (trim("service") <> ''),
    "startedAt" DATETIME NOT NULL,
    "firstReplyBy" TEXT NOT NULL CHECK (date("firstReplyBy") IS "firstReplyBy"),
    "replyBy" TEXT NOT NULL CHECK (date("replyBy") IS "replyBy" AND "replyBy" >= "firstReplyBy"),
    "answeredOn" TEXT CHECK (date("answeredOn") IS "answeredOn"),
    "answerId" TEXT CHECK ("answerId" IS NULL OR "answeredOn" IS NOT NULL),
    "isSample" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("kind", "thingId"),
    CONSTRAINT "ReplyClock_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Update" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClockMove" (
    "kind" TEXT NOT NULL,
    "thingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL CHECK ("number" > 0),
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL CHECK (date("after") IS "after" AND "after" > "before"),
    "reason" TEXT NOT NULL CHECK (length(trim("reason")) >= 20),
    "at" DATETIME NOT NULL,
    "byId" TEXT NOT NULL,

    PRIMARY KEY ("kind", "thingId", "number"),
    CONSTRAINT "ClockMove_kind_thingId_fkey" FOREIGN KEY ("kind", "thingId") REFERENCES "ReplyClock" ("kind", "thingId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClockWish" (
    "kind" TEXT NOT NULL,
    "thingId" TEXT NOT NULL,
    "wishId" TEXT NOT NULL,

    PRIMARY KEY ("kind", "thingId", "wishId"),
    CONSTRAINT "ClockWish_kind_thingId_fkey" FOREIGN KEY ("kind", "thingId") REFERENCES "ReplyClock" ("kind", "thingId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ReplyClock_answerId_idx" ON "ReplyClock"("answerId");

-- Surveys that are out already have said who answers and by when.
INSERT INTO "ReplyClock" ("kind", "thingId", "service", "startedAt", "firstReplyBy", "replyBy", "isSample")
SELECT 'survey', "id", "service", "opensAt", "replyBy", "replyBy", "isSample" FROM "Survey"
WHERE EXISTS (SELECT 1 FROM "Edition" WHERE "surveyId" = "Survey"."id")
    AND trim("service") <> '' AND date("replyBy") IS "replyBy";

-- A survey is out with its first edition. Days are compared as UTC: the deed knows the city's own.
CREATE TRIGGER "Edition_needs_a_reply_by" BEFORE INSERT ON "Edition"
WHEN NOT EXISTS (
    SELECT 1 FROM "Survey" WHERE "id" = NEW."surveyId" AND trim("service") <> ''
        AND date("replyBy") IS "replyBy" AND "replyBy" > date("opensAt" / 1000, 'unixepoch')
)
BEGIN SELECT RAISE(ABORT, 'A survey opens with a named service and a reply-by date after it opens.'); END;

CREATE TRIGGER "Edition_starts_the_clock" AFTER INSERT ON "Edition"
BEGIN
    INSERT INTO "ReplyClock" ("kind", "thingId", "service", "startedAt", "firstReplyBy", "replyBy", "isSample")
    SELECT 'survey', "id", "service", "opensAt", "replyBy", "replyBy", "isSample" FROM "Survey"
    WHERE "id" = NEW."surveyId" AND NOT EXISTS (SELECT 1 FROM "ReplyClock" WHERE "kind" = 'survey' AND "thingId" = NEW."surveyId");
END;

CREATE TRIGGER "Survey_opens_with_its_clock" AFTER UPDATE OF "opensAt" ON "Survey"
BEGIN UPDATE "ReplyClock" SET "startedAt" = NEW."opensAt" WHERE "kind" = 'survey' AND "thingId" = NEW."id"; END;

CREATE TRIGGER "Survey_keeps_its_promise" BEFORE UPDATE OF "service", "replyBy" ON "Survey"
WHEN EXISTS (
    SELECT 1 FROM "ReplyClock" WHERE "kind" = 'survey' AND "thingId" = OLD."id"
        AND ("service" <> NEW."service" OR "replyBy" <> NEW."replyBy")
)
BEGIN SELECT RAISE(ABORT, 'Who answers and by when is promised. Ask for more time instead.'); END;

CREATE TRIGGER "Survey_takes_its_clock_with_it" AFTER DELETE ON "Survey"
BEGIN DELETE FROM "ReplyClock" WHERE "kind" = 'survey' AND "thingId" = OLD."id"; END;

-- A ballot is out with its manifest. Reply-by is after its close: there is nothing to answer before.
CREATE TRIGGER "Ballot_needs_a_reply_by" BEFORE UPDATE OF "state" ON "Ballot"
WHEN OLD."state" = 'draft' AND NEW."state" <> 'draft' AND NOT (trim(NEW."service") <> ''
    AND date(NEW."replyBy") IS NEW."replyBy" AND NEW."replyBy" > date(NEW."closesAt" / 1000, 'unixepoch'))
BEGIN SELECT RAISE(ABORT, 'A ballot opens with a named service and a reply-by date after its close.'); END;

CREATE TRIGGER "Ballot_comes_with_a_reply_by" BEFORE INSERT ON "Ballot"
WHEN NEW."state" <> 'draft' AND NOT (trim(NEW."service") <> ''
    AND date(NEW."replyBy") IS NEW."replyBy" AND NEW."replyBy" > date(NEW."closesAt" / 1000, 'unixepoch'))
BEGIN SELECT RAISE(ABORT, 'A ballot opens with a named service and a reply-by date after its close.'); END;

CREATE TRIGGER "Ballot_starts_the_clock" AFTER UPDATE OF "state" ON "Ballot"
WHEN OLD."state" = 'draft' AND NEW."state" <> 'draft'
BEGIN
    INSERT INTO "ReplyClock" ("kind", "thingId", "service", "startedAt", "firstReplyBy", "replyBy", "isSample")
    VALUES ('ballot', NEW."id", NEW."service", NEW."opensAt", NEW."replyBy", NEW."replyBy", NEW."isSample");
END;

CREATE TRIGGER "Ballot_comes_with_its_clock" AFTER INSERT ON "Ballot"
WHEN NEW."state" <> 'draft'
BEGIN
    INSERT INTO "ReplyClock" ("kind", "thingId", "service", "startedAt", "firstReplyBy", "replyBy", "isSample")
    VALUES ('ballot', NEW."id", NEW."service", NEW."opensAt", NEW."replyBy", NEW."replyBy", NEW."isSample");
END;

CREATE TRIGGER "Ballot_keeps_its_promise" BEFORE UPDATE OF "service", "replyBy" ON "Ballot"
WHEN EXISTS (
    SELECT 1 FROM "ReplyClock" WHERE "kind" = 'ballot' AND "thingId" = OLD."id"
        AND ("service" <> NEW."service" OR "replyBy" <> NEW."replyBy")
)
BEGIN SELECT RAISE(ABORT, 'Who answers and by when is promised. Ask for more time instead.'); END;

CREATE TRIGGER "Ballot_takes_its_clock_with_it" AFTER DELETE ON "Ballot"
BEGIN DELETE FROM "ReplyClock" WHERE "kind" = 'ballot' AND "thingId" = OLD."id"; END;

-- What was promised first stays. A date moves with a reason, to a later day, and not once there is an answer.
CREATE TRIGGER "ReplyClock_keeps_the_first_date" BEFORE UPDATE OF "kind", "thingId", "service", "firstReplyBy" ON "ReplyClock"
BEGIN SELECT RAISE(ABORT, 'Who promised, and the first date, stay for ever.'); END;

CREATE TRIGGER "ReplyClock_moves_with_a_reason" BEFORE UPDATE OF "replyBy" ON "ReplyClock"
WHEN OLD."answeredOn" IS NOT NULL OR NEW."replyBy" <= OLD."replyBy" OR NOT EXISTS (
    SELECT 1 FROM "ClockMove" WHERE "kind" = OLD."kind" AND "thingId" = OLD."thingId"
        AND "before" = OLD."replyBy" AND "after" = NEW."replyBy"
)
BEGIN SELECT RAISE(ABORT, 'A reply-by date moves to a later day, with a reason, while no answer is there.'); END;

-- The survey and the ballot say the date as it stands today.
CREATE TRIGGER "ReplyClock_tells_its_date" AFTER UPDATE OF "replyBy" ON "ReplyClock"
BEGIN
    UPDATE "Survey" SET "replyBy" = NEW."replyBy" WHERE NEW."kind" = 'survey' AND "id" = NEW."thingId";
    UPDATE "Ballot" SET "replyBy" = NEW."replyBy" WHERE NEW."kind" = 'ballot' AND "id" = NEW."thingId";
END;

CREATE TRIGGER "ReplyClock_is_answered_once" BEFORE UPDATE OF "answeredOn" ON "ReplyClock"
WHEN OLD."answeredOn" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A reply that came stays.'); END;

CREATE TRIGGER "ReplyClock_goes_with_its_survey" BEFORE DELETE ON "ReplyClock"
WHEN (OLD."kind" = 'survey' AND EXISTS (SELECT 1 FROM "Survey" WHERE "id" = OLD."thingId"))
    OR (OLD."kind" = 'ballot' AND EXISTS (SELECT 1 FROM "Ballot" WHERE "id" = OLD."thingId"))
BEGIN SELECT RAISE(ABORT, 'A clock stays as long as what was asked.'); END;

CREATE TRIGGER "ClockMove_is_never_changed" BEFORE UPDATE ON "ClockMove"
BEGIN SELECT RAISE(ABORT, 'Why more time was asked for stays as it was written.'); END;
