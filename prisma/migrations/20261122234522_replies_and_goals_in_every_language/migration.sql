-- What the council answers young people, and what a wish is worked for, is owed in every language they were asked in, as
-- a no and more time are (decisions 0022, 0024, 0027). The English stands where it stood. What young people write stays in
-- their own words: from now on it says in which language, so that it is read out right.

-- AlterTable
ALTER TABLE "Verdict" ADD COLUMN "language" TEXT;

-- CreateTable
CREATE TABLE "PlanGoalWords" (
    "goalId" TEXT NOT NULL,
    "language" TEXT NOT NULL CHECK ("language" <> 'en'),
    "text" TEXT NOT NULL CHECK (trim("text") <> ''),

    PRIMARY KEY ("goalId", "language"),
    CONSTRAINT "PlanGoalWords_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "PlanGoal" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VerdictReplyWords" (
    "replyId" TEXT NOT NULL,
    "language" TEXT NOT NULL CHECK ("language" <> 'en'),
    "text" TEXT NOT NULL CHECK (trim("text") <> ''),

    PRIMARY KEY ("replyId", "language"),
    CONSTRAINT "VerdictReplyWords_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "VerdictReply" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TRIGGER "VerdictReplyWords_is_never_changed" BEFORE UPDATE ON "VerdictReplyWords"
BEGIN SELECT RAISE(ABORT, 'A reply stands. Write another one.'); END;

CREATE TRIGGER "VerdictReplyWords_is_never_removed" BEFORE DELETE ON "VerdictReplyWords"
WHEN EXISTS (SELECT 1 FROM "VerdictReply" WHERE "id" = OLD."replyId")
BEGIN SELECT RAISE(ABORT, 'A reply is never taken away.'); END;
